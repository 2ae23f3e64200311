package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.time.TimeSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Who answers a run and who listens to it.
 *
 * @param calls makes the calls of plans
 * @param billing the run's account, whose budget is asked before anything is called
 * @param listener hears how the run goes on
 * @param time where time comes from
 */
public record RunContext(
    CallExecutor calls, Optional<LedgerBilling> billing, RunListener listener, TimeSource time) {

  /** Refuses nulls. */
  public RunContext {
    Objects.requireNonNull(calls, "calls");
    Objects.requireNonNull(billing, "billing");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(time, "time");
  }

  /**
   * A run without listeners.
   *
   * @param engine answers all calls; usually a {@link
   *     io.github.ocr4j.convert.internal.store.StoringEngine}
   */
  public static RunContext of(TracedEngine engine) {
    return new RunContext(
        CallExecutor.of(engine), Optional.empty(), RunListener.none(), TimeSource.system());
  }

  /**
   * Makes a call and tells the listener when the client slows down.
   *
   * @throws io.github.ocr4j.exception.OcrException if there is none; the subclass says why
   */
  public OcrResult execute(PlannedCall call) {
    CallObserver observer =
        new CallObserver() {
          @Override
          public void slowedDown(double pagesPerSecond) {
            listener.slowedDown(pagesPerSecond);
          }
        };
    return calls.execute(call, observer);
  }

  /**
   * Refuses a plan that would exceed the budget, before anything is called.
   *
   * @throws io.github.ocr4j.exception.BudgetException if it would exceed the budget
   */
  public void requireWithinBudget(Plan plan, boolean batch) {
    if (plan.calls() > 0) {
      billing.ifPresent(
          account -> account.requireWithinBudget(plan.expense(batch), plan.sentence(batch)));
    }
  }
}
