package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the caption of an image that is alone on its line. */
final class ImageCaption {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(fig(ure|ura|\\.)?|abb(ildung|\\.)?|bild|image|picture|photo|plate|chart|diagram"
              + "|graph|map|scheme|illustration|exhibit) ?\\d.*");

  private ImageCaption() {}

  /** The words of the line below or above that begins like "Figure 3". */
  static Optional<String> of(Reference image, ParsedText parsed) {
    if (!image.isAlone()) {
      return Optional.empty();
    }
    return below(image, parsed.text())
        .flatMap(line -> caption(parsed, line))
        .or(() -> above(image, parsed.text()).flatMap(line -> caption(parsed, line)));
  }

  private static Optional<String> caption(ParsedText parsed, TextRange line) {
    return Optional.of(VisibleText.of(parsed, line))
        .filter(words -> CAPTION.matcher(words).matches());
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
