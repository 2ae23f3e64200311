package io.github.ocr4j.internal.http;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.internal.rate.RateLimits;
import io.github.ocr4j.time.TimeSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Starts the calls of one client, which share its limits. Thread-safe. */
public final class Calls {
  private static final int RETRIES_IN_A_ROW = 100;

  private final TimeSource time;
  private final RateLimits limits;
  private final Consumer<OcrEvent> listener;
  private final RetryBudget budget;
  private final BooleanSupplier cancelled;

  /** Starts calls. */
  public Calls(TimeSource time, RateLimits limits, Consumer<OcrEvent> listener) {
    this(time, limits, listener, new RetryBudget(RETRIES_IN_A_ROW), () -> false);
  }

  private Calls(
      TimeSource time,
      RateLimits limits,
      Consumer<OcrEvent> listener,
      RetryBudget budget,
      BooleanSupplier cancelled) {
    this.time = time;
    this.limits = limits;
    this.listener = listener;
    this.budget = budget;
    this.cancelled = cancelled;
  }

  /** Starts calls that can be stopped together. They share everything else with these. */
  public Calls cancelledBy(BooleanSupplier more) {
    BooleanSupplier either = () -> cancelled.getAsBoolean() || more.getAsBoolean();
    return new Calls(time, limits, listener, budget, either);
  }

  /** Starts a call that the service bills. */
  public CallContext billed(String operation) {
    return new CallContext(operation, true, this);
  }

  /** Starts a call that costs nothing. */
  public CallContext free(String operation) {
    return new CallContext(operation, false, this);
  }

  /** Tells the listener. */
  public void emit(OcrEvent event) {
    tell(() -> listener.accept(event));
  }

  /** Tells a listener or an observer; its failure does no harm to the call. */
  static void tell(Runnable message) {
    try {
      message.run();
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Calls.class).warn("A listener failed", e);
    }
  }

  boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  TimeSource time() {
    return time;
  }

  RetryBudget budget() {
    return budget;
  }

  RateLimits limits() {
    return limits;
  }
}
