package io.github.ocr4j.bench.run;

import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Answers or refuses a call in the time that the service takes; it reads no document. Like the
 * recorded service, it does not say when to come again. Thread-safe.
 */
final class ModelledService {
  private final ServiceModel model;
  private final TimeSource time;
  private final RunMeter meter;
  private final RateLimits limits;
  private final Random random;

  ModelledService(ServiceModel model, TimeSource time, RunMeter meter, long seed) {
    this.model = model;
    this.time = time;
    this.meter = meter;
    this.limits = model.limits();
    this.random = new Random(seed);
  }

  /** Takes one attempt of a call for pages; returns when its answer would arrive. */
  Attempt attempt(int pages) {
    meter.call();
    Attempt attempt = decide(pages);
    Duration takes = attempt == Attempt.ANSWERED ? latency(pages) : model.roundTrip();
    if (attempt == Attempt.REFUSED) {
      meter.refused();
    }
    pass(takes);
    if (attempt == Attempt.ANSWERED) {
      meter.answered(pages, takes.toNanos());
    }
    return attempt;
  }

  private Attempt decide(int pages) {
    Instant now = time.now();
    if (limits.admitRequest(now).or(() -> limits.admitPages(now)).isPresent()) {
      return Attempt.REFUSED;
    }
    limits.countPages(now, pages);
    return fails() ? Attempt.FAILED : Attempt.ANSWERED;
  }

  private synchronized boolean fails() {
    return random.nextDouble() < model.failureRate();
  }

  private synchronized Duration latency(int pages) {
    return model.latency().draw(random, pages);
  }

  private void pass(Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the modelled service answers.", interrupted);
    }
  }
}
