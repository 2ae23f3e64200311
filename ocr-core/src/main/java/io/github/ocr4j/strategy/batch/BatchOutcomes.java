package io.github.ocr4j.strategy.batch;

import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.PlanEntry;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.strategy.DocumentOutcome;
import io.github.ocr4j.strategy.RunContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the documents of a plan: read, failed, or still in a job. */
record BatchOutcomes(
    EngineShelf collected,
    Duration longestJob,
    List<JobRecord> alive,
    Map<JobRow, RuntimeException> failures) {
  private static final Duration RESULTS_KEPT = Duration.ofHours(24);

  List<DocumentOutcome> of(Plan plan, RunContext context) {
    List<DocumentOutcome> outcomes = new ArrayList<>();
    for (PlanEntry entry : plan.entries()) {
      DocumentOutcome outcome = of(entry, context);
      context.listener().documentDone(outcome);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private DocumentOutcome of(PlanEntry entry, RunContext context) {
    Optional<OcrResult> result = result(entry, context);
    if (result.isPresent()) {
      return DocumentOutcome.read(entry.request(), result.get());
    }
    String document = collected.look(entry.request()).document().orElse("");
    return failures.entrySet().stream()
        .filter(failure -> failure.getKey().place().document().equals(document))
        .findFirst()
        .map(failure -> DocumentOutcome.failed(entry.request(), failure.getValue()))
        .orElseGet(() -> DocumentOutcome.pending(entry.request(), pending(document)));
  }

  /** Pages that are free are in no job: the run's engine reads them once the others are stored. */
  private Optional<OcrResult> result(PlanEntry entry, RunContext context) {
    Optional<OcrResult> stored = collected.find(entry.request());
    return stored.isEmpty() && entry.freePages() > 0 && isCollected(entry)
        ? Optional.of(context.engine().answer(entry.request()))
        : stored;
  }

  private boolean isCollected(PlanEntry entry) {
    return entry.chunks().stream()
        .map(chunk -> entry.request().toBuilder().pages(chunk).build())
        .allMatch(request -> collected.find(request).isPresent());
  }

  private String pending(String document) {
    return alive.stream()
        .filter(job -> job.rows().stream().anyMatch(row -> row.place().document().equals(document)))
        .findFirst()
        .map(
            job ->
                "The batch job "
                    + job.jobId().orElse("?")
                    + " was submitted at "
                    + job.preparedAt()
                    + " and ends by "
                    + job.prepared().plus(longestJob)
                    + " at the latest. Collect within "
                    + RESULTS_KEPT.toHours()
                    + " h of its end: the service may delete results after that.")
        .orElse("It is in no batch job: submit it.");
  }
}
