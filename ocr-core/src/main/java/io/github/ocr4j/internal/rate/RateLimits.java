package io.github.ocr4j.internal.rate;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of one client, which an attempt passes one after the other: the user's requests per
 * second and pages per minute, then the rate that the service is found to keep up with, one for
 * each billed operation. Thread-safe.
 */
public final class RateLimits {
  private static final String PAGES_LIMIT = "x-ratelimit-limit-ocr-pages-minute";
  private static final String PAGES_REMAINING = "x-ratelimit-remaining-ocr-pages-minute";

  /** The shares of the user's limits that may be used at once. */
  private static final double REQUESTS_BURST = 0.1;

  private static final double PAGES_BURST = 0.25;

  private final TimeSource time;
  private final OptionalDouble userPagesPerMinute;
  private final Optional<TokenBucket> requests;
  private final Optional<TokenBucket> pages;
  private final Map<String, AdaptiveRateLimiter> adaptive = new ConcurrentHashMap<>();
  private volatile OptionalDouble pagesPerMinute;

  /**
   * Knows the user's limits.
   *
   * @param requestsPerSecond if the user set it
   * @param pagesPerMinute if the user set it; headers may lower it
   */
  public RateLimits(
      OptionalDouble requestsPerSecond, OptionalDouble pagesPerMinute, TimeSource time) {
    this.time = time;
    this.userPagesPerMinute = pagesPerMinute;
    this.requests = bucket(requestsPerSecond, Duration.ofSeconds(1), REQUESTS_BURST);
    this.pages = bucket(pagesPerMinute, Duration.ofMinutes(1), PAGES_BURST);
    this.pagesPerMinute = pagesPerMinute;
  }

  private Optional<TokenBucket> bucket(OptionalDouble limit, Duration period, double burst) {
    return limit.stream()
        .mapToObj(value -> new TokenBucket(value, period, burst, time))
        .findFirst();
  }

  /**
   * Takes the right to make one attempt from the user's limits.
   *
   * @param pageCount how many pages it costs; 0 for calls without pages
   * @return how long to wait before it is made; zero or more
   */
  public Duration reserve(int pageCount) {
    Duration ofRequests = requests.map(bucket -> bucket.reserve(1)).orElse(Duration.ZERO);
    Duration ofPages =
        pages
            .filter(bucket -> pageCount > 0)
            .map(bucket -> bucket.reserve(pageCount))
            .orElse(Duration.ZERO);
    return ofRequests.compareTo(ofPages) >= 0 ? ofRequests : ofPages;
  }

  /**
   * The limiter of an operation, which the service may limit apart from the others.
   *
   * @param operation such as {@code ocr}
   */
  public AdaptiveRateLimiter adaptive(String operation) {
    return adaptive.computeIfAbsent(operation, name -> new AdaptiveRateLimiter(time));
  }

  /**
   * Reads what the service advertises.
   *
   * @param headers of an answer, by names without regard to case
   */
  public synchronized void learn(Map<String, Collection<String>> headers) {
    OptionalLong limit = number(headers, PAGES_LIMIT);
    if (limit.isPresent() && limit.getAsLong() > 0) {
      double allowed = Math.min(limit.getAsLong(), userPagesPerMinute.orElse(Double.MAX_VALUE));
      pagesPerMinute = OptionalDouble.of(allowed);
      pages.ifPresent(bucket -> bucket.limit(allowed));
      OptionalLong remaining = number(headers, PAGES_REMAINING);
      pages.ifPresent(bucket -> remaining.ifPresent(bucket::atMost));
    }
  }

  /**
   * The limit of pages that the service advertises, or the user's if it is lower.
   *
   * @return pages per minute; empty while it is unknown
   */
  public OptionalDouble pagesPerMinute() {
    return pagesPerMinute;
  }

  private static OptionalLong number(Map<String, Collection<String>> headers, String name) {
    String text = headers.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    return text.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
