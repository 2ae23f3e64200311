package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that are nothing but a page number. */
public final class PageNumbers {
  private static final int LONGEST = 40;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final String ROMAN = "ivxl";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50};
  private static final String BEGINNINGS = "ps" + ROMAN;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[\\p{Pd}\\s|*_\\[(]*"
              + "(?:(?:page|seite|pagina|página|p\\.|s\\.|pg\\.?)\\s*)?"
              + "(?:(\\d{1,5})|([ivxl]{1,7}))"
              + "(?:\\s*(?:/|of|von|de|di|sur|van)\\s*\\d{1,5})?"
              + "[\\p{Pd}\\s|*_\\])]*");

  private PageNumbers() {}

  static boolean isPageNumber(String text, TextRange range) {
    return isPossibleNumber(text, range.start(), range.end())
        && PAGE_NUMBER.matcher(text).region(range.start(), range.end()).matches();
  }

  /** The number; a year is none. */
  public static OptionalInt number(String text) {
    if (!isPossibleNumber(text, 0, text.length())) {
      return OptionalInt.empty();
    }
    Matcher matcher = PAGE_NUMBER.matcher(text);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int number =
        matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : roman(matcher.group(2));
    return number <= 0 || number >= FIRST_YEAR && number <= LAST_YEAR
        ? OptionalInt.empty()
        : OptionalInt.of(number);
  }

  /** The value of roman digits, however they are put together. */
  private static int roman(String digits) {
    int sum = 0;
    int greatest = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int value = ROMAN_VALUES[ROMAN.indexOf(Character.toLowerCase(digits.charAt(i)))];
      sum += value < greatest ? -value : value;
      greatest = Math.max(greatest, value);
    }
    return sum;
  }

  /**
   * A cheap look before the expression: short, beginning like a number or its word, and a number
   * ends it.
   */
  private static boolean isPossibleNumber(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    int first = start;
    while (first < end && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    int last = end - 1;
    while (last > first && !Character.isLetterOrDigit(text.charAt(last))) {
      last--;
    }
    return first < end
        && isOneOf(BEGINNINGS, text.charAt(first))
        && isOneOf(ROMAN, text.charAt(last));
  }

  private static boolean isOneOf(String letters, char c) {
    return Character.isDigit(c) || letters.indexOf(Character.toLowerCase(c)) >= 0;
  }
}
