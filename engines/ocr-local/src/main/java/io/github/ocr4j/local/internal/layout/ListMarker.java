package io.github.ocr4j.local.internal.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a list item.
 *
 * @param text the marker as printed
 * @param ordered whether it counts
 * @param number the number that it counts, 0 for bullets
 */
record ListMarker(String text, boolean ordered, int number) {
  private static final Pattern BULLET = Pattern.compile("([•●○◦▪■□☐☑✓➢►‣·∙–—*-])\\s+\\S.*");
  private static final Pattern NUMBER = Pattern.compile("(\\(?(\\d{1,3})[.)])\\s+\\S.*");
  private static final Pattern LETTER = Pattern.compile("(\\(?([a-z])[.)])\\s+\\S.*");

  static Optional<ListMarker> of(String line) {
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      return Optional.of(new ListMarker(bullet.group(1), false, 0));
    }
    Matcher number = NUMBER.matcher(line);
    if (number.matches()) {
      return Optional.of(new ListMarker(number.group(1), true, Integer.parseInt(number.group(2))));
    }
    Matcher letter = LETTER.matcher(line);
    if (letter.matches()) {
      return Optional.of(
          new ListMarker(letter.group(1), true, letter.group(2).charAt(0) - 'a' + 1));
    }
    return Optional.empty();
  }
}
