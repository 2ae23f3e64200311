package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;

/** Lets calls go at the pace that the service keeps up with. Thread-safe. */
final class AdaptivePace {
  private static final long LONGEST_NAP = Duration.ofMillis(50).toNanos();
  private static final double SECONDS_PER_MINUTE = 60;

  private final RateController controller = new RateController();
  private final TimeSource time;
  private final RunListener listener;

  AdaptivePace(TimeSource time, RunListener listener) {
    this.time = time;
    this.listener = listener;
  }

  /** Waits for its turn; gives the moment at which the call is sent. */
  long await(long pages) throws InterruptedException {
    while (true) {
      long delay;
      synchronized (controller) {
        long now = time.nanoTime();
        delay = controller.delay(now);
        if (delay == 0) {
          controller.sent(now, pages);
          return now;
        }
      }
      time.sleep(Duration.ofNanos(Math.min(delay, LONGEST_NAP)));
    }
  }

  void accepted(long sentAt, long pages) {
    synchronized (controller) {
      controller.accepted(time.nanoTime(), sentAt, pages);
    }
  }

  void told(double pagesPerMinute) {
    synchronized (controller) {
      controller.told(time.nanoTime(), pagesPerMinute / SECONDS_PER_MINUTE);
    }
  }

  void ended(long sentAt) {
    synchronized (controller) {
      controller.ended(sentAt);
    }
  }

  void refused(long sentAt, Duration retryAfter) {
    double pace;
    synchronized (controller) {
      controller.refused(time.nanoTime(), sentAt, retryAfter.toNanos());
      pace = controller.rate();
    }
    listener.slowedDown(pace);
  }
}
