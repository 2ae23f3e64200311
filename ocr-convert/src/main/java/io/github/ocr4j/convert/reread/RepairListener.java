package io.github.ocr4j.convert.reread;

import io.github.ocr4j.engine.OcrRequest;

/** Hears of every try to repair a page. Called by many threads at once. */
@FunctionalInterface
public interface RepairListener {

  /**
   * A page was tried again.
   *
   * @param request the request that the page came from
   * @param attempt what was tried and what became of it
   */
  void attempted(OcrRequest request, RepairAttempt attempt);
}
