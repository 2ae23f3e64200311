package io.github.ocr4j.local.internal.office.word;

import io.github.ocr4j.local.internal.office.archive.Xml;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells fonts for code. */
final class WordFonts {
  private static final Pattern MONOSPACE =
      Pattern.compile("courier|consolas|mono|menlo|monaco|lucida console|source code|fira code");

  private WordFonts() {}

  /** Whether a run's own font or that of its style is one for code. */
  static boolean monospace(Element properties, WordStyles styles) {
    return font(properties)
        .or(
            () ->
                Xml.value(properties, "rStyle")
                    .flatMap(
                        style ->
                            styles.inherited(
                                style, s -> Xml.child(s, "rPr").flatMap(WordFonts::font))))
        .map(WordFonts::monospace)
        .orElse(false);
  }

  static boolean monospace(String font) {
    return MONOSPACE.matcher(font.toLowerCase(Locale.ROOT)).find();
  }

  private static Optional<String> font(Element properties) {
    return Xml.child(properties, "rFonts").flatMap(f -> Xml.attribute(f, "ascii"));
  }
}
