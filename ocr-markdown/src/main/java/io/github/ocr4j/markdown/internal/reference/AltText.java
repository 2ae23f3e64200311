package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.text.SingleLine;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a picture's alternative text from its annotation. */
final class AltText {
  private static final int LONGEST = 250;
  private static final List<String> PREFERRED =
      List.of("alt_text", "alt", "short_description", "description", "caption", "summary", "title");

  private AltText() {}

  /** Plain text on one line, not yet escaped; empty when the annotation says nothing. */
  static Optional<String> of(Optional<String> annotation) {
    return annotation
        .map(AltText::describe)
        .map(SingleLine::of)
        .filter(text -> !text.isEmpty())
        .map(AltText::shorten);
  }

  private static String describe(String annotation) {
    String text = annotation.strip();
    if (!text.startsWith("{") && !text.startsWith("[") && !text.startsWith("\"")) {
      return text;
    }
    try {
      return describe(WireJson.read(text, Object.class));
    } catch (IOException notJson) {
      return text.startsWith("{") ? "" : text;
    }
  }

  private static String describe(Object json) {
    if (json instanceof String text) {
      return text;
    }
    if (!(json instanceof Map<?, ?> members)) {
      return "";
    }
    return PREFERRED.stream()
        .map(members::get)
        .filter(value -> value instanceof String text && !text.isBlank())
        .map(String.class::cast)
        .findFirst()
        .orElseGet(() -> longest(members));
  }

  private static String longest(Map<?, ?> members) {
    return members.values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST - 1);
    int end = space > LONGEST / 2 ? space : LONGEST - 1;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end).strip() + "…";
  }
}
