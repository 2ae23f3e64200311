package io.github.ocr4j.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Paces the attempts of billed calls in place of what the client has learned from refusals. Bound
 * to the thread that makes the calls; a refused attempt is repeated as soon as its pace allows it.
 */
public interface AttemptPace {

  /**
   * Waits for an attempt's turn.
   *
   * @param pages how many pages it costs, 1 or more
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void await(int pages) throws InterruptedException;

  /**
   * The service took the attempt.
   *
   * @param pagesPerMinute the limit, if the service told it or the client's owner set it
   */
  void accepted(OptionalDouble pagesPerMinute);

  /**
   * The service refused the attempt because there are too many.
   *
   * @param retryAfter how long the service asks to wait
   */
  void refused(Optional<Duration> retryAfter);

  /** The attempt ended in a way that says nothing of the pace. */
  void ended();

  /**
   * Makes calls on this thread at a pace.
   *
   * @param <T> what the work gives
   * @param pace for all billed calls of the work
   * @param work makes calls
   * @return what the work gives
   */
  static <T> T during(AttemptPace pace, Supplier<T> work) {
    AttemptPace outer = BoundPace.CURRENT.get();
    BoundPace.CURRENT.set(pace);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        BoundPace.CURRENT.remove();
      } else {
        BoundPace.CURRENT.set(outer);
      }
    }
  }
}
