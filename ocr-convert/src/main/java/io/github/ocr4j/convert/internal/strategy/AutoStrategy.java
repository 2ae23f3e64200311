package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.price.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses by the number of calls, the deadline and the price, and says why. A batch job is chosen
 * only when a deadline is set that is no shorter than a job may take.
 */
public final class AutoStrategy implements ProcessingStrategy {
  private final Optional<Duration> deadline;
  private final Duration longestJob;
  private final Optional<ProcessingStrategy> batch;
  private final int concurrency;

  /**
   * Chooses between the others.
   *
   * @param concurrency at most so many calls at the same time, 1 or more
   * @param deadline when the answers are needed at the latest; empty means now
   * @param longestJob how long a batch job may take until the service gives it up
   * @param batch processes plans as batch jobs; empty where the service has none
   */
  public AutoStrategy(
      int concurrency,
      Optional<Duration> deadline,
      Duration longestJob,
      Optional<ProcessingStrategy> batch) {
    this.concurrency = concurrency;
    this.deadline = Objects.requireNonNull(deadline, "deadline");
    this.longestJob = Objects.requireNonNull(longestJob, "longestJob");
    this.batch = Objects.requireNonNull(batch, "batch");
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    Decision decision = decide(plan);
    RunResult result = decision.strategy().run(plan, context);
    return new RunResult(result.strategy(), decision.explanation(), result.outcomes());
  }

  /** Chooses, without doing anything. */
  public Decision decide(Plan plan) {
    if (plan.calls() == 0) {
      return new Decision(
          new SingleStrategy(), "single: everything is stored, so nothing is called.");
    }
    Optional<Decision> cheaper = batch.flatMap(strategy -> decideBatch(plan, strategy));
    if (cheaper.isPresent()) {
      return cheaper.get();
    }
    String reason = whyNotBatch(plan);
    return plan.calls() == 1
        ? new Decision(new SingleStrategy(), "single: one call is all it takes; " + reason)
        : new Decision(
            new ConcurrentStrategy(concurrency),
            "concurrent: "
                + plan.calls()
                + " calls, at most "
                + concurrency
                + " at a time; "
                + reason);
  }

  private Optional<Decision> decideBatch(Plan plan, ProcessingStrategy strategy) {
    if (deadline.isEmpty() || deadline.get().compareTo(longestJob) < 0) {
      return Optional.empty();
    }
    return saving(plan)
        .map(
            saved ->
                new Decision(
                    strategy,
                    "batch: saves "
                        + saved
                        + ", and the deadline of "
                        + hours(deadline.get())
                        + " allows the "
                        + hours(longestJob)
                        + " that a job may take."));
  }

  private static Optional<String> saving(Plan plan) {
    Optional<Money> now = plan.price(false);
    Optional<Money> later = plan.price(true);
    return now.isPresent() && later.isPresent() && now.get().isMoreThan(later.get())
        ? Optional.of(later.get() + " instead of " + now.get())
        : Optional.empty();
  }

  private String whyNotBatch(Plan plan) {
    if (batch.isEmpty()) {
      return "batch jobs are not available here.";
    }
    if (deadline.isEmpty()) {
      return "no deadline is set, so a batch job ("
          + batchPrice(plan)
          + ") is out of the question.";
    }
    return deadline.get().compareTo(longestJob) < 0
        ? "the deadline of "
            + hours(deadline.get())
            + " is shorter than the "
            + hours(longestJob)
            + " that a batch job may take."
        : "a batch job is not known to be cheaper (" + batchPrice(plan) + ").";
  }

  private static String batchPrice(Plan plan) {
    return plan.price(true).map(Money::toString).orElse("unknown price");
  }

  private static String hours(Duration duration) {
    return duration.toMinutes() % 60 == 0
        ? duration.toHours() + " h"
        : duration.toMinutes() + " min";
  }

  /**
   * A choice.
   *
   * @param strategy what was chosen
   * @param explanation why, in a sentence
   */
  public record Decision(ProcessingStrategy strategy, String explanation) {

    /** Refuses nulls. */
    public Decision {
      Objects.requireNonNull(strategy, "strategy");
      Objects.requireNonNull(explanation, "explanation");
    }
  }
}
