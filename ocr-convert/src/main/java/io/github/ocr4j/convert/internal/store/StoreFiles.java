package io.github.ocr4j.convert.internal.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Optional;

/** The forms of the store's files. */
final class StoreFiles {
  /** Raised when older versions of this library could not read what is written. */
  static final int FORMAT = 1;

  private StoreFiles() {}

  /** The root's marker: what wrote this store. */
  record StoreFile(int format) {}

  /** What is known of a document for every request. Not countable: only engines can count. */
  record DocumentFile(boolean countable, Optional<Integer> pages) {}

  /** What the pages in a directory answer, for a person who reads the store. */
  record RequestFile(@JsonRawValue String request) {}

  /**
   * A page as it came, without its images' bytes. An engine may return nothing for a page that was
   * asked for; that is stored too, so that it is not asked for again.
   *
   * @param blobs the SHA-256 of each image, in the order of the page's images; empty for none
   */
  record PageFile(String model, String answeredAt, Optional<OcrPage> page, List<String> blobs) {}

  /**
   * The answer to a request whose pages cannot be told apart; the response is without its pages.
   */
  record AnswerFile(String answeredAt, OcrResponse response, List<Integer> pageIndexes) {}
}
