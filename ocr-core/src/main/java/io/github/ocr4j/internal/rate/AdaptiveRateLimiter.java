package io.github.ocr4j.internal.rate;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Admits calls at the rate that the service keeps up with, which it learns from their answers:
 * {@link RateController} says how. Thread-safe.
 */
public final class AdaptiveRateLimiter {
  /** A waiting thread looks again so often, because each answer may change the rate. */
  private static final Duration MAX_NAP = Duration.ofMillis(50);

  /** One answer may not stop all calls for longer; the call that is asked to wait longer fails. */
  private static final Duration MAX_PAUSE = Duration.ofMinutes(2);

  private static final double SECONDS_PER_MINUTE = 60;

  private final RateController controller = new RateController();
  private final TimeSource time;

  AdaptiveRateLimiter(TimeSource time) {
    this.time = time;
  }

  /** Admits one attempt of a call. The first report of how it ended counts. One thread's only. */
  public final class Permit {
    private final long pages;
    private final long sentAt;
    private boolean open = true;

    private Permit(long pages, long sentAt) {
      this.pages = pages;
      this.sentAt = sentAt;
    }

    /**
     * The service accepted the attempt.
     *
     * @param pagesPerMinute the limit, if the service advertises one or the user set one
     */
    public void accepted(OptionalDouble pagesPerMinute) {
      report(
          () -> {
            long now = time.nanoTime();
            controller.accepted(now, sentAt, pages);
            pagesPerMinute.ifPresent(
                limit -> controller.advertised(now, limit / SECONDS_PER_MINUTE));
          });
    }

    /**
     * The service refused the attempt because there are too many.
     *
     * @param retryAfter how long the service asks to wait; zero if it does not say
     */
    public void refused(Duration retryAfter) {
      Duration pause = retryAfter.compareTo(MAX_PAUSE) < 0 ? retryAfter : MAX_PAUSE;
      report(() -> controller.refused(time.nanoTime(), sentAt, pause.toNanos()));
    }

    /** The attempt ended in a way that says nothing of the rate. */
    public void ended() {
      report(() -> controller.ended(sentAt));
    }

    private void report(Runnable ending) {
      synchronized (controller) {
        if (open) {
          open = false;
          ending.run();
        }
      }
    }
  }

  /**
   * Waits for a permit.
   *
   * @param pages how many pages the attempt costs, 1 or more
   * @param beforeWaiting hears before each part of a wait how long the whole is likely to be
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Permit acquire(int pages, Consumer<Duration> beforeWaiting) throws InterruptedException {
    while (true) {
      Duration delay;
      boolean paused;
      synchronized (controller) {
        long now = time.nanoTime();
        delay = Duration.ofNanos(controller.delay(now));
        if (delay.isZero()) {
          controller.sent(now, pages);
          return new Permit(pages, now);
        }
        paused = controller.isPaused(now);
      }
      beforeWaiting.accept(delay);
      // A pause may be extended but never ends early.
      time.sleep(paused || delay.compareTo(MAX_NAP) < 0 ? delay : MAX_NAP);
    }
  }

  /**
   * How long an attempt would have to wait now.
   *
   * @return zero or more
   */
  public Duration delay() {
    synchronized (controller) {
      return Duration.ofNanos(controller.delay(time.nanoTime()));
    }
  }

  /** The present rate. */
  public double rate() {
    synchronized (controller) {
      return controller.rate();
    }
  }
}
