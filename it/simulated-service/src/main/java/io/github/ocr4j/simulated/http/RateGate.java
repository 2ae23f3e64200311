package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Refuses calls that come too fast, before anything is done for them. */
final class RateGate {

  private final RateLimits limits;
  private final RetryAfter retryAfter;
  private final Clock clock;

  RateGate(RateLimits limits, RetryAfter retryAfter, Clock clock) {
    this.limits = limits;
    this.retryAfter = retryAfter;
    this.clock = clock;
  }

  void admitRequest() {
    Instant now = clock.instant();
    Optional<Duration> wait = limits.admitRequest(now);
    if (wait.isPresent()) {
      throw RefusedException.gateway(429, "Requests rate limit exceeded")
          .withHeaders(retryAfter.headers(now, wait.get()));
    }
  }

  void admitPages() {
    Instant now = clock.instant();
    Optional<Duration> wait = limits.admitPages(now);
    if (wait.isPresent()) {
      throw RefusedException.error(429, 1300, "rate_limited", "Rate limit exceeded")
          .withHeaders(retryAfter.headers(now, wait.get()));
    }
  }

  Map<String, String> countPages(int pages) {
    return limits.countPages(clock.instant(), pages);
  }
}
