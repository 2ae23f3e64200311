package io.github.ocr4j.markdown.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that are the same on several pages apart from a number that counts with them. */
final class CountingWords {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final int MOST_NUMBERS = 4;

  private CountingWords() {}

  /**
   * The words in lower case with one number after the other taken relative to the page: pages whose
   * words count have one of these in common.
   */
  static List<String> relativeTo(int pageIndex, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    List<String> relative = new ArrayList<>();
    Matcher number = NUMBER.matcher(lower);
    while (relative.size() < MOST_NUMBERS && number.find()) {
      int offset = Integer.parseInt(number.group()) - pageIndex;
      relative.add(
          lower.substring(0, number.start()) + "#" + offset + "#" + lower.substring(number.end()));
    }
    return relative;
  }
}
