package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.convert.plan.CallExecutor;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.engine.OcrResult;
import java.util.Optional;

/** Makes one call of a document's task. */
final class TaskCalls {
  private TaskCalls() {}

  /** Gives the document's outcome when this was its last call. */
  static Optional<DocumentOutcome> call(DocumentTask task, PlannedCall call, CallExecutor calls) {
    OcrResult result;
    try {
      result = calls.execute(call);
    } catch (RuntimeException e) {
      return task.failed(e);
    }
    return task.answered(result);
  }
}
