package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the calls of one document together. Thread-safe. */
final class DocumentTask {
  private final PlanEntry entry;
  private final List<OcrResult> parts = new ArrayList<>();
  private Optional<RuntimeException> failure = Optional.empty();
  private int open;

  DocumentTask(PlanEntry entry) {
    this.entry = entry;
    this.open = calls().size();
  }

  /** What is done call by call. */
  List<PlannedCall> calls() {
    return entry.calls();
  }

  /** Takes what a call gave; gives the outcome when it was the last one. */
  synchronized Optional<DocumentOutcome> answered(OcrResult part) {
    parts.add(part);
    return finish();
  }

  synchronized Optional<DocumentOutcome> failed(RuntimeException reason) {
    if (failure.isEmpty()) {
      failure = Optional.of(reason);
    }
    return finish();
  }

  private Optional<DocumentOutcome> finish() {
    open--;
    if (open > 0) {
      return Optional.empty();
    }
    return Optional.of(
        failure
            .map(reason -> DocumentOutcome.failed(entry.request(), reason))
            .orElseGet(() -> DocumentOutcome.read(entry.request(), OcrResult.merge(parts))));
  }
}
