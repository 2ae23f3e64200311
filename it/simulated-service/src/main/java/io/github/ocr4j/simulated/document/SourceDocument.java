package io.github.ocr4j.simulated.document;

import java.io.Closeable;
import java.io.IOException;

/** An open document. Not thread-safe. */
public interface SourceDocument extends Closeable {

  /** Returns how many pages it has. */
  int pageCount();

  /** Tells whether it is an office file, which always comes back whole, as one page. */
  default boolean isOffice() {
    return false;
  }

  /**
   * Reads a page.
   *
   * @param index from 0
   * @throws IOException if the document cannot be read
   */
  ReadPage page(int index) throws IOException;
}
