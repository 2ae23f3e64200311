package io.github.ocr4j.bench.run;

import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.PlanEntry;
import io.github.ocr4j.strategy.DocumentOutcome;
import io.github.ocr4j.strategy.ProcessingStrategy;
import io.github.ocr4j.strategy.RunContext;
import io.github.ocr4j.strategy.RunResult;
import java.time.Duration;
import java.util.List;

/** A batch job of the modelled service: it waits in the queue, then all of it is done at a pace. */
final class ModelledBatch implements ProcessingStrategy {
  private static final Duration POLL = Duration.ofMinutes(1);

  private final BatchModel batch;
  private final RunMeter meter;

  ModelledBatch(BatchModel batch, RunMeter meter) {
    this.batch = batch;
    this.meter = meter;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    long pages = plan.pagesToRead().orElseThrow();
    Duration job = batch.queueDelay().plus(batch.work(pages));
    long polls = (job.toSeconds() + POLL.toSeconds() - 1) / POLL.toSeconds();
    try {
      context.time().sleep(POLL.multipliedBy(polls));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the batch job runs.", interrupted);
    }
    List<DocumentOutcome> outcomes =
        plan.entries().stream().map(entry -> collect(entry, context)).toList();
    return new RunResult("batch", "One job.", outcomes);
  }

  private DocumentOutcome collect(PlanEntry entry, RunContext context) {
    int pages = entry.pagesToRead().orElseThrow();
    meter.answeredInBatch(pages);
    OcrResponse response = new OcrResponse(List.of(), Corpus.MODEL, UsageInfo.ofPages(pages));
    DocumentOutcome outcome =
        DocumentOutcome.read(entry.request(), OcrResult.fresh(response, "modelled"));
    context.listener().documentDone(outcome);
    return outcome;
  }
}
