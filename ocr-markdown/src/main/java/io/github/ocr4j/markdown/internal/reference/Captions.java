package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the caption of an image that is alone on its line. */
final class Captions {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(fig(ure|ura|\\.)?|abb(ildung|\\.)?|bild|image|picture|photo|plate|chart|diagram"
              + "|graph|map|scheme|illustration|exhibit) ?\\d.*");

  private Captions() {}

  /** The words of the line below or above that begins like "Figure 3". */
  static Optional<String> of(Reference image, PageScan scan) {
    if (!image.alone()) {
      return Optional.empty();
    }
    return below(image, scan.text())
        .flatMap(line -> caption(scan, line))
        .or(() -> above(image, scan.text()).flatMap(line -> caption(scan, line)));
  }

  private static Optional<String> caption(PageScan scan, TextRange line) {
    return Optional.of(PlainText.of(scan, line)).filter(words -> CAPTION.matcher(words).matches());
  }

  private static Optional<TextRange> below(Reference image, String text) {
    int start = image.range().end();
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return start == text.length()
        ? Optional.empty()
        : Optional.of(new TextRange(start, end < 0 ? text.length() : end));
  }

  private static Optional<TextRange> above(Reference image, String text) {
    int end = image.range().start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(new TextRange(text.lastIndexOf('\n', end - 1) + 1, end));
  }
}
