package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One document after the other, in the caller's thread. */
public final class SingleStrategy implements ProcessingStrategy {
  static final String NAME = "single";

  /** One document after the other. */
  public SingleStrategy() {}

  @Override
  public RunResult run(Plan plan, RunContext context) {
    context.requireWithinBudget(plan, false);
    List<DocumentOutcome> outcomes = new ArrayList<>();
    for (PlanEntry entry : plan.entries()) {
      DocumentOutcome outcome = read(new DocumentTask(entry), context);
      context.listener().documentDone(outcome);
      outcomes.add(outcome);
    }
    return new RunResult(NAME, "One document after the other, as asked for.", outcomes);
  }

  private static DocumentOutcome read(DocumentTask task, RunContext context) {
    Optional<DocumentOutcome> outcome = Optional.empty();
    for (PlannedCall call : task.calls()) {
      outcome = make(task, call, context);
    }
    return outcome.orElseThrow();
  }

  private static Optional<DocumentOutcome> make(
      DocumentTask task, PlannedCall call, RunContext context) {
    OcrResult result;
    try {
      result = context.execute(call);
    } catch (RuntimeException e) {
      return task.failed(e);
    }
    return task.answered(result);
  }
}
