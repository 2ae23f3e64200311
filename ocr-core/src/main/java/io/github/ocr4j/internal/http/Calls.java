package io.github.ocr4j.internal.http;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.event.OcrEventListener;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.time.TimeSource;
import org.slf4j.LoggerFactory;

/** Starts the calls of one client. Thread-safe. */
public final class Calls {
  private static final int RETRIES_IN_A_ROW = 100;

  private final TimeSource time;
  private final RateGate gate;
  private final OcrEventListener listener;
  private final RetryBudget budget = new RetryBudget(RETRIES_IN_A_ROW);

  /**
   * Starts calls.
   *
   * @param time measures and waits
   * @param gate keeps within the limits
   * @param listener sees what happens
   */
  public Calls(TimeSource time, RateGate gate, OcrEventListener listener) {
    this.time = time;
    this.gate = gate;
    this.listener = listener;
  }

  /**
   * Starts a call that the service bills.
   *
   * @param operation what is called
   * @return the context, to be completed and then called
   */
  public CallContext billed(String operation) {
    return new CallContext(operation, true, this);
  }

  /**
   * Starts a call that costs nothing.
   *
   * @param operation what is called
   * @return the context, to be completed and then called
   */
  public CallContext free(String operation) {
    return new CallContext(operation, false, this);
  }

  /**
   * Tells the listener.
   *
   * @param event what happened
   */
  public void emit(OcrEvent event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException e) {
      ignored(e);
    }
  }

  /** Tells the listener of a repetition; it may keep the call from it. */
  void announce(OcrEvent.CallRetried repetition) {
    try {
      listener.onEvent(repetition);
    } catch (OcrException objection) {
      throw objection;
    } catch (RuntimeException e) {
      ignored(e);
    }
  }

  private static void ignored(RuntimeException failure) {
    LoggerFactory.getLogger(Calls.class).warn("A listener failed", failure);
  }

  TimeSource time() {
    return time;
  }

  RetryBudget budget() {
    return budget;
  }

  RateGate gate() {
    return gate;
  }
}
