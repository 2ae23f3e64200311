package io.github.ocr4j.office.internal.word;

import java.util.Locale;

/**
 * Writes numbers as lists show them. POI's {@code NumberFormatter} lets AB follow AA, where Word
 * shows BB.
 */
final class Numerals {
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int MAX_ROMAN = 3_999;

  private Numerals() {}

  /** Writes a number in a format of Office Open XML; what is unknown is written in digits. */
  static String write(int number, String format) {
    return switch (format) {
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(number);
      case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      default -> String.valueOf(number);
    };
  }

  private static String roman(int number) {
    if (number < 1 || number > MAX_ROMAN) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /** After Z comes AA, then BB. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 9) {
      return String.valueOf(number);
    }
    return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }
}
