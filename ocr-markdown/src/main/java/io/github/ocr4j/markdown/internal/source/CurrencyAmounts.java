package io.github.ocr4j.markdown.internal.source;

import java.util.regex.Pattern;

/** Tells amounts of money from formulas. */
final class CurrencyAmounts {
  private static final Pattern AMOUNT_AND_WORDS =
      Pattern.compile("(?s)\\d[\\d.,]*\\s?\\p{L}*[\\s,;)(/–-].*\\p{L}{2}.*");
  private static final int LONGEST = 300;

  private CurrencyAmounts() {}

  /** Whether what is between two dollars is an amount, words, and perhaps the next currency. */
  static boolean isBetween(String content) {
    return !content.isEmpty()
        && Character.isDigit(content.charAt(0))
        && hasNoneOf(content, "\\^_={}")
        && AMOUNT_AND_WORDS
            .matcher(content.substring(0, Math.min(content.length(), LONGEST)))
            .matches();
  }

  private static boolean hasNoneOf(String content, String characters) {
    return content.chars().noneMatch(c -> characters.indexOf(c) >= 0);
  }
}
