package io.github.ocr4j.office.internal.archive;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;

/** Counts the elements of markup before they are made: each takes far more memory than its text. */
public final class Markup {
  /** What an element takes from the file to its Markdown, with what it holds. */
  private static final long BYTES_PER_ELEMENT = 1_000;

  private Markup() {}

  /** Refuses XML or HTML whose elements would not fit into memory; else returns it. */
  public static byte[] checked(String document, byte[] content) {
    long elements = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] == '<' && Character.isLetter(content[i + 1])) {
        elements++;
      }
    }
    if (elements * BYTES_PER_ELEMENT > Runtime.getRuntime().maxMemory()) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          document
              + " has a part of "
              + elements
              + " elements, which need more memory than this JVM may use: raise -Xmx, or split it");
    }
    return content;
  }
}
