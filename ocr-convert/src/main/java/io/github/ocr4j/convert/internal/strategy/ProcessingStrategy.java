package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.plan.Plan;

/** A way to process the documents of a plan. Thread-safe. */
public interface ProcessingStrategy {

  /**
   * Processes what is planned. A document that fails does not stop the others.
   *
   * @return one outcome for each document, in the plan's order
   * @throws io.github.ocr4j.exception.BudgetException if the plan would exceed the budget; nothing
   *     was called then
   */
  RunResult run(Plan plan, RunContext context);
}
