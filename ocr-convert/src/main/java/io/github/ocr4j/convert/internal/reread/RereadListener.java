package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.run.RereadAttempt;
import io.github.ocr4j.engine.OcrRequest;

/** Hears of every try to repair a page. Called by many threads at once. */
@FunctionalInterface
public interface RereadListener {

  /**
   * A page was tried again.
   *
   * @param request the request that the page came from
   */
  void attempted(OcrRequest request, RereadAttempt attempt);
}
