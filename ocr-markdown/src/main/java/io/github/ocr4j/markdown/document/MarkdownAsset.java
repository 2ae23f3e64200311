package io.github.ocr4j.markdown.document;

import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.model.ImageContent;
import java.util.Objects;

/**
 * An image file to be.
 *
 * @param path where, relative to the root of images, with {@code /} between segments; safe on every
 *     system
 * @param link how the texts of the document refer to it
 * @param content its bytes
 */
public record MarkdownAsset(String path, String link, ImageContent content) {

  /** Refuses paths that could leave the root or that some system cannot write. */
  public MarkdownAsset {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(content, "content");
    if (!SafeNames.isSafe(path)) {
      throw new IllegalArgumentException("not a safe relative path: '" + path + "'");
    }
  }
}
