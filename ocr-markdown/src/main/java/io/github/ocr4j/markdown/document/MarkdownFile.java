package io.github.ocr4j.markdown.document;

import io.github.ocr4j.markdown.internal.path.SafeNames;
import java.util.Objects;

/**
 * A text file to be.
 *
 * @param path where, relative to the root of pages, with {@code /} between segments; safe on every
 *     system
 * @param text its content, to be written as UTF-8
 */
public record MarkdownFile(String path, String text) {

  /** Refuses paths that could leave the root or that some system cannot write. */
  public MarkdownFile {
    Objects.requireNonNull(text, "text");
    if (!SafeNames.isSafe(path)) {
      throw new IllegalArgumentException("not a safe relative path: '" + path + "'");
    }
  }

  @Override
  public String toString() {
    return "MarkdownFile[" + path + ", " + text.length() + " characters]";
  }
}
