package io.github.ocr4j.convert.run;

import java.util.Objects;

/**
 * Something a person should know about a document.
 *
 * @param path the document below the source directory
 * @param sentence what is the matter, and what to do about it
 */
public record DocumentFinding(String path, String sentence) {
  /** Refuses nulls. */
  public DocumentFinding {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sentence, "sentence");
  }

  /** A line that names the document once. */
  @Override
  public String toString() {
    return DocumentSentence.of(path, sentence);
  }
}
