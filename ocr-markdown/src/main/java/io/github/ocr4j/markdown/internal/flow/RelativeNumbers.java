package io.github.ocr4j.markdown.internal.flow;

import java.util.ArrayList;
import java.util.List;

/** Finds words that are the same on several pages apart from a number that counts with them. */
final class RelativeNumbers {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_NUMBERS = 4;

  private RelativeNumbers() {}

  /**
   * The words with one number after the other taken relative to the page: pages whose words count
   * have one of these in common.
   */
  static List<String> relativeTo(int pageIndex, String words) {
    List<String> relative = new ArrayList<>();
    int position = 0;
    while (position < words.length() && relative.size() < MOST_NUMBERS) {
      int end = digitsEnd(words, position);
      if (end > position && isPageCounter(words, position, end)) {
        int offset = Integer.parseInt(words, position, end, 10) - pageIndex;
        relative.add(words.substring(0, position) + "#" + offset + "#" + words.substring(end));
      }
      position = Math.max(position + 1, end);
    }
    return relative;
  }

  private static boolean isPageCounter(String words, int start, int end) {
    return !PartLabels.isYear(words.substring(start, end))
        && !PartLabels.isCounted(words.substring(0, start));
  }

  private static int digitsEnd(String words, int start) {
    int limit = Math.min(words.length(), start + MOST_DIGITS);
    int end = start;
    while (end < limit && words.charAt(end) >= '0' && words.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
