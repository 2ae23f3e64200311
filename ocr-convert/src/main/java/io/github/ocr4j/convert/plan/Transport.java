package io.github.ocr4j.convert.plan;

import io.github.ocr4j.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How a document reaches the engine. */
public enum Transport {
  /** Not at all: everything is stored. */
  NONE,
  /** Within this process. */
  EMBEDDED,
  /** Inside the request. */
  INLINE,
  /** Uploaded first, then referred to. */
  UPLOAD,
  /** The engine fetches it from its address. */
  ADDRESS,
  /** It was uploaded before. */
  FILE_ID;

  /** How a document reaches a remote engine. */
  static Transport of(Document document, long uploadAbove) {
    if (document instanceof Document.Remote) {
      return ADDRESS;
    }
    if (document instanceof Document.WithContent content) {
      return sizeOf(content) > uploadAbove ? UPLOAD : INLINE;
    }
    return FILE_ID;
  }

  private static long sizeOf(Document.WithContent document) {
    try {
      return document.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
