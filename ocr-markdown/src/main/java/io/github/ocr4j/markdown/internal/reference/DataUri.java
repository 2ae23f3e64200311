package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.model.ImageContent;
import java.util.Base64;
import java.util.Optional;

/** Reads images that are written into a link. */
final class DataUri {
  private static final String MARK = ";base64,";

  private DataUri() {}

  /** Whether it says to be an image in base64. */
  static boolean isImage(String uri) {
    int data = uri.indexOf(MARK);
    return uri.regionMatches(true, 0, "data:image/", 0, 11) && data >= 0 && data <= 60;
  }

  static Optional<ImageContent> decode(String uri) {
    if (!isImage(uri)) {
      return Optional.empty();
    }
    int data = uri.indexOf(MARK);
    try {
      return Optional.of(
          ImageContent.of(Base64.getMimeDecoder().decode(uri.substring(data + MARK.length()))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
