package io.github.ocr4j.internal.http;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Where the attempts of one call wait for their turn: at the client's limits, and at the pace of
 * whoever runs many calls. Used by the calling thread only.
 */
final class AttemptGate {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Calls calls;
  private int pages;
  private Optional<AttemptPace> openAttempt = Optional.empty();

  AttemptGate(Calls calls) {
    this.calls = calls;
  }

  /** How many pages each attempt costs, as far as known. */
  void costing(int count) {
    this.pages = count;
  }

  /** Waits until an attempt may begin. */
  void pass(String operation) {
    end();
    Duration wait = limits().reserve(pages);
    if (!wait.isZero()) {
      calls.emit(new OcrEvent.CallThrottled(operation, wait));
      pause(wait);
    }
    pace().ifPresent(this::await);
  }

  /** The attempt has an answer, from which limits and pace learn. */
  void answered(
      int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
    limits().learn(status, headers, retryAfter);
    if (status == TOO_MANY_REQUESTS) {
      openAttempt.ifPresent(pace -> pace.refused(retryAfter));
      openAttempt = Optional.empty();
    } else if (status < 300) {
      openAttempt.ifPresent(pace -> pace.accepted(limits().pagesPerMinute()));
      openAttempt = Optional.empty();
    }
  }

  /** The attempt is over, however it went. */
  void end() {
    openAttempt.ifPresent(AttemptPace::ended);
    openAttempt = Optional.empty();
  }

  /** Whoever paces the call has been told of the refusal and holds its next attempt back. */
  boolean knowsWhenToRepeat(ServiceException failure) {
    return failure instanceof RateLimitedException && pace().isPresent();
  }

  void pause(Duration wait) {
    try {
      calls.time().sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Who paces this call, if it costs pages and somebody does. */
  private Optional<AttemptPace> pace() {
    return pages > 0 ? BoundPace.current() : Optional.empty();
  }

  private RateGate limits() {
    return pace().isPresent() ? calls.gate().forPacedCalls() : calls.gate();
  }

  private void await(AttemptPace pace) {
    try {
      pace.await(pages);
      openAttempt = Optional.of(pace);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("the call was interrupted while it waited");
  }
}
