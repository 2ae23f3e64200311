package io.github.ocr4j.internal.rate;

import io.github.ocr4j.internal.http.RateGate;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The limits of one client: what its owner set, what the service's headers say, and, where neither
 * is known, what refusals teach. Shared by all threads.
 */
public final class RateLimiter implements RateGate {
  private static final String PAGES_LIMIT = "x-ratelimit-limit-ocr-pages-minute";
  private static final String PAGES_REMAINING = "x-ratelimit-remaining-ocr-pages-minute";
  private static final int TOO_MANY_REQUESTS = 429;

  private final TimeSource time;
  private final OptionalDouble configuredPages;
  private final Optional<TokenBucket> requests;
  private final LearnedRate learned;
  private final RateGate forPacedCalls = new ForPacedCalls();
  private volatile TokenBucket pages;

  /**
   * Knows the owner's limits.
   *
   * @param requestsPerSecond if the owner set it
   * @param pagesPerMinute if the owner set it; headers may lower it
   * @param time measures
   */
  public RateLimiter(
      OptionalDouble requestsPerSecond, OptionalDouble pagesPerMinute, TimeSource time) {
    this.time = time;
    this.configuredPages = pagesPerMinute;
    this.requests =
        requestsPerSecond.isPresent()
            ? Optional.of(
                new TokenBucket(requestsPerSecond.getAsDouble(), Duration.ofSeconds(1), 0.1, time))
            : Optional.empty();
    this.learned = new LearnedRate(time);
    pagesPerMinute.ifPresent(limit -> pages = newPages(limit));
  }

  private TokenBucket newPages(double limit) {
    return new TokenBucket(limit, Duration.ofMinutes(1), 0.25, time);
  }

  @Override
  public Duration reserve(int pageCount) {
    Duration wait = longer(reserveRequest(), learned.reserve());
    return longer(wait, reservePages(pageCount));
  }

  private Duration reserveRequest() {
    return requests.isPresent() ? requests.get().reserve(1) : Duration.ZERO;
  }

  private Duration reservePages(int pageCount) {
    TokenBucket bucket = pages;
    return bucket == null || pageCount == 0 ? Duration.ZERO : bucket.reserve(pageCount);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  @Override
  public void learn(
      int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
    if (status == TOO_MANY_REQUESTS) {
      learned.refused(retryAfter, requests.isEmpty());
    } else if (status < 300) {
      learned.answered();
    }
    learnPages(headers);
  }

  private void learnPages(Map<String, Collection<String>> headers) {
    OptionalLong limit = number(headers, PAGES_LIMIT);
    if (limit.isPresent() && limit.getAsLong() > 0) {
      learnPages(limit.getAsLong(), number(headers, PAGES_REMAINING));
    }
  }

  private synchronized void learnPages(long limit, OptionalLong remaining) {
    double allowed = Math.min(limit, configuredPages.orElse(Double.MAX_VALUE));
    if (pages == null) {
      pages = newPages(allowed);
    } else {
      pages.limit(allowed);
    }
    remaining.ifPresent(pages::atMost);
  }

  @Override
  public RateGate forPacedCalls() {
    return forPacedCalls;
  }

  @Override
  public OptionalDouble pagesPerMinute() {
    TokenBucket bucket = pages;
    return bucket == null ? OptionalDouble.empty() : OptionalDouble.of(bucket.limit());
  }

  private final class ForPacedCalls implements RateGate {
    @Override
    public Duration reserve(int pageCount) {
      Duration ofPages = configuredPages.isPresent() ? reservePages(pageCount) : Duration.ZERO;
      return longer(reserveRequest(), ofPages);
    }

    @Override
    public void learn(
        int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
      learnPages(headers);
    }

    @Override
    public RateGate forPacedCalls() {
      return this;
    }

    @Override
    public OptionalDouble pagesPerMinute() {
      return RateLimiter.this.pagesPerMinute();
    }
  }

  private static OptionalLong number(Map<String, Collection<String>> headers, String name) {
    String text = headers.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    return text.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
