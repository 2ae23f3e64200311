package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import java.util.Optional;

/** Makes one call of a document's task. */
final class TaskCalls {
  private TaskCalls() {}

  /** Gives the document's outcome when this was its last call. */
  static Optional<DocumentOutcome> call(DocumentTask task, OcrRequest call, TracedEngine engine) {
    OcrResult result;
    try {
      result = engine.answer(call);
    } catch (RuntimeException e) {
      return task.failed(e, engine);
    }
    return task.answered(result, engine);
  }
}
