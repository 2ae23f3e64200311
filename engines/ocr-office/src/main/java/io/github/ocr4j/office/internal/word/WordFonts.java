package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Fonts;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Tells fonts for code. */
final class WordFonts {
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
        .map(Fonts::monospace)
        .orElse(false);
  }

  private static Optional<String> font(Element properties) {
    return Xml.child(properties, "rFonts").flatMap(f -> Xml.attribute(f, "ascii"));
  }
}
