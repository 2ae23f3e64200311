package io.github.ocr4j.markdown.comparison;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What entities of HTML mean, as far as they are digits or letters. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})"
              + "|(?<letter>[a-zA-Z])(?<accent>grave|acute|circ|tilde|uml|ring|cedil|caron)"
              + "|(?<first>[aAoO])[eE]lig|frac(?<fraction>\\d\\d)|sup(?<raised>\\d)|szlig);");

  private static final Map<String, String> ACCENTS =
      Map.of(
          "grave", "\u0300",
          "acute", "\u0301",
          "circ", "\u0302",
          "tilde", "\u0303",
          "uml", "\u0308",
          "ring", "\u030A",
          "cedil", "\u0327",
          "caron", "\u030C");

  private Entities() {}

  /** A blank for punctuation and signs. */
  static String meaning(String entity) {
    Matcher known = ENTITY.matcher(entity);
    if (!known.matches()) {
      return " ";
    }
    if (known.group("decimal") != null) {
      return character(Integer.parseInt(known.group("decimal")));
    }
    if (known.group("hex") != null) {
      return character(Integer.parseInt(known.group("hex"), 16));
    }
    if (known.group("letter") != null) {
      return Normalizer.normalize(
          known.group("letter") + ACCENTS.get(known.group("accent")), Normalizer.Form.NFC);
    }
    if (known.group("first") != null) {
      return switch (known.group("first")) {
        case "a" -> "æ";
        case "A" -> "Æ";
        case "o" -> "œ";
        default -> "Œ";
      };
    }
    if (known.group("fraction") != null) {
      String parts = known.group("fraction");
      return "^" + parts.charAt(0) + "^" + parts.charAt(1) + "^";
    }
    return known.group("raised") != null ? "^" + known.group("raised") + "^" : "ß";
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
  }
}
