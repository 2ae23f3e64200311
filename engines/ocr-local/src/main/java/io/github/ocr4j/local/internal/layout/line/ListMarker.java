package io.github.ocr4j.local.internal.layout.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bullet, number or letter before a list item. */
public record ListMarker(String text, boolean isOrdered) {
  private static final Pattern BULLET = Pattern.compile("([•●○◦▪■□☐☑✓➢►‣·∙–—*-])\\s+\\S.*");
  private static final Pattern ORDERED = Pattern.compile("(\\(?(?:\\d{1,3}|[a-z])[.)])\\s+\\S.*");

  /** The marker with which a line begins; empty if the line is no list item. */
  public static Optional<ListMarker> of(String line) {
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      return Optional.of(new ListMarker(bullet.group(1), false));
    }
    Matcher ordered = ORDERED.matcher(line);
    return ordered.matches()
        ? Optional.of(new ListMarker(ordered.group(1), true))
        : Optional.empty();
  }
}
