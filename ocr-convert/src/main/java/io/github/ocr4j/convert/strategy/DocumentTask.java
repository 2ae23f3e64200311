package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.Transport;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.OcrResults;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.TracedEngine;
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

  /** What is asked for call by call; a stored document is one call, which the store answers. */
  List<OcrRequest> calls() {
    if (entry.chunks().size() < 2) {
      return List.of(entry.request());
    }
    List<OcrRequest> calls = new ArrayList<>();
    for (PageSelection chunk : entry.chunks()) {
      calls.add(entry.request().toBuilder().pages(chunk).build());
    }
    return calls;
  }

  long pagesOf(OcrRequest call) {
    return call.pages().isAll()
        ? Math.max(1, entry.pagesToRead().orElse(1))
        : call.pages().indexes().size();
  }

  /** What the store or this process answers needs no pace. */
  boolean isPaced() {
    return !entry.isStored() && entry.transport() != Transport.EMBEDDED;
  }

  /** Takes what a call gave; gives the outcome when it was the last one. */
  synchronized Optional<DocumentOutcome> answered(OcrResult part, TracedEngine engine) {
    parts.add(part);
    return finish(engine);
  }

  synchronized Optional<DocumentOutcome> failed(RuntimeException reason, TracedEngine engine) {
    if (failure.isEmpty()) {
      failure = Optional.of(reason);
    }
    return finish(engine);
  }

  private Optional<DocumentOutcome> finish(TracedEngine engine) {
    open--;
    if (open > 0) {
      return Optional.empty();
    }
    return Optional.of(
        failure
            .map(reason -> DocumentOutcome.failed(entry.request(), reason))
            .orElseGet(() -> DocumentOutcome.read(entry.request(), whole(engine))));
  }

  /** Pages that were stored before, or are free, are in no part; now everything is stored. */
  private OcrResult whole(TracedEngine engine) {
    return parts.size() > 1 && entry.storedPages() + entry.freePages() > 0
        ? engine.answer(entry.request())
        : OcrResults.merge(parts);
  }
}
