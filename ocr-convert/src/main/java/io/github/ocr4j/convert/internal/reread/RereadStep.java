package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Optional;

/** One way to read a page again. Thread-safe. */
public interface RereadStep {

  /**
   * What reports call it.
   *
   * @return such as {@code without-images}
   */
  String name();

  /**
   * Reads a page again.
   *
   * @param request the request that the page came from
   * @param pageIndex the page, from 0
   * @return an answer with this page; empty when this way is not possible for the document
   * @throws io.github.ocr4j.exception.OcrException if it fails; the next rung is tried then
   */
  Optional<OcrResult> read(OcrRequest request, int pageIndex);
}
