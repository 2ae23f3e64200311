package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.store.AnswerPlace;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the documents of a plan: read, failed, or still in a job. */
record BatchOutcomes(
    StoredAnswers collected,
    Duration longestJob,
    List<JobRecord> alive,
    Map<JobRow, RuntimeException> failures,
    FreePages freePages) {
  private static final Duration RESULTS_KEPT = Duration.ofHours(24);

  List<DocumentOutcome> of(Plan plan, RunContext context) {
    List<DocumentOutcome> outcomes = new ArrayList<>();
    for (PlanEntry entry : plan.entries()) {
      DocumentOutcome outcome = of(entry);
      context.listener().documentDone(outcome);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private DocumentOutcome of(PlanEntry entry) {
    Optional<OcrResult> paid = entry.routed().paid().flatMap(collected::find);
    if (paid.isEmpty() && entry.routed().paid().isPresent()) {
      return withoutAnswer(entry);
    }
    try {
      Stream<OcrResult> free = entry.routed().free().map(part -> freePages.of(entry)).stream();
      return DocumentOutcome.read(
          entry.request(), OcrResult.merge(Stream.concat(paid.stream(), free).toList()));
    } catch (RuntimeException e) {
      return DocumentOutcome.failed(entry.request(), e);
    }
  }

  private DocumentOutcome withoutAnswer(PlanEntry entry) {
    Optional<AnswerPlace> place = entry.routed().paid().flatMap(collected::placeOf);
    return failures.entrySet().stream()
        .filter(failure -> isPartOf(failure.getKey(), place))
        .findFirst()
        .map(failure -> DocumentOutcome.failed(entry.request(), failure.getValue()))
        .orElseGet(() -> DocumentOutcome.pending(entry.request(), pending(place)));
  }

  private static boolean isPartOf(JobRow row, Optional<AnswerPlace> place) {
    return place.filter(row.place()::overlaps).isPresent();
  }

  private String pending(Optional<AnswerPlace> place) {
    return alive.stream()
        .filter(job -> job.rows().stream().anyMatch(row -> isPartOf(row, place)))
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
