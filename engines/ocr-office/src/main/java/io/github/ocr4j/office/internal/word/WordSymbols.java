package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.jsoup.nodes.Element;

/** Writes signs that a text takes from a font of pictures. */
final class WordSymbols {
  /** Such fonts are found in this range of Unicode, which has no signs of its own. */
  private static final int PRIVATE = 0xF000;

  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x4A, "\u263A"),
          Map.entry(0x6C, "\u25CF"),
          Map.entry(0x6E, "\u25A0"),
          Map.entry(0x6F, "\u2610"),
          Map.entry(0x9F, "\u2022"),
          Map.entry(0xA7, "\u25AA"),
          Map.entry(0xA8, "\u2610"),
          Map.entry(0xD8, "\u27A2"),
          Map.entry(0xDF, "\u2190"),
          Map.entry(0xE0, "\u2192"),
          Map.entry(0xE1, "\u2191"),
          Map.entry(0xE2, "\u2193"),
          Map.entry(0xE7, "\u2190"),
          Map.entry(0xE8, "\u2192"),
          Map.entry(0xF0, "\u21E8"),
          Map.entry(0xFB, "\u2717"),
          Map.entry(0xFC, "\u2713"),
          Map.entry(0xFD, "\u2612"),
          Map.entry(0xFE, "\u2611"));

  private WordSymbols() {}

  /** The sign as text; empty if it is only a picture. */
  static String write(Element symbol) {
    String font = Xml.attribute(symbol, "font").orElse("").toLowerCase(Locale.ROOT);
    return Xml.attribute(symbol, "char")
        .flatMap(WordSymbols::code)
        .map(code -> write(font, code))
        .orElse("");
  }

  private static String write(String font, int code) {
    if (font.startsWith("wingdings")) {
      return WINGDINGS.getOrDefault(code & 0xFF, "");
    }
    if (font.equals("symbol")) {
      String name = SymbolEncoding.INSTANCE.getName(code & 0xFF);
      return Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(name)).orElse("");
    }
    return code >= PRIVATE && code <= PRIVATE + 0xFF || !Character.isDefined(code)
        ? ""
        : Character.toString(code);
  }

  private static Optional<Integer> code(String hexadecimal) {
    try {
      return Optional.of(Integer.parseInt(hexadecimal.strip(), 16))
          .filter(Character::isValidCodePoint);
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }
}
