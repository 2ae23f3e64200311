package io.github.ocr4j.convert.engine;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.model.OcrResponse;

/** Asks no more once the key was refused: every other document would be refused in the same way. */
final class GuardedEngine implements OcrEngine {
  private final OcrEngine engine;
  private volatile AuthenticationException refusal;

  GuardedEngine(OcrEngine engine) {
    this.engine = engine;
  }

  @Override
  public OcrResponse process(OcrRequest request) {
    AuthenticationException before = refusal;
    if (before != null) {
      throw before;
    }
    try {
      return engine.process(request);
    } catch (AuthenticationException e) {
      refusal = e;
      throw e;
    }
  }
}
