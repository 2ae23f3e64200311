package io.github.ocr4j.engine;

import io.github.ocr4j.document.Document;
import java.util.Optional;

/**
 * Tells what a document's pages say by themselves, without an engine that costs money.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface PageSource {

  /**
   * Opens a document.
   *
   * @param document a document whose content is at hand
   * @return its pages, to be closed by the caller; empty when it is of a kind without pages that
   *     can be looked at
   * @throws io.github.ocr4j.exception.DocumentException if it cannot be read
   */
  Optional<OpenPages> open(Document.WithContent document);

  /**
   * Looks elsewhere for documents that this source does not open.
   *
   * @param other asked when this one has no pages
   * @return both sources as one
   */
  default PageSource or(PageSource other) {
    return document -> open(document).or(() -> other.open(document));
  }

  /** The pages of an open document. One thread at a time. */
  interface OpenPages extends AutoCloseable {

    /**
     * How many pages it has.
     *
     * @return 0 or more
     */
    int count();

    /**
     * A page's text layer.
     *
     * @param pageIndex from 0
     * @return its words and whether they can be trusted
     */
    PageText text(int pageIndex);

    /**
     * A page as an image.
     *
     * @param pageIndex from 0
     * @param dotsPerInch its resolution
     * @return a PNG image
     */
    Document.InMemory image(int pageIndex, int dotsPerInch);

    @Override
    void close();
  }
}
