package io.github.ocr4j.simulated.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Limits in requests per second and in pages per minute, each a {@link TokenBucket}. Without a
 * limit nothing is refused and no headers are sent, as the live service did before 2026.
 * Thread-safe.
 */
public final class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Optional<TokenBucket> requests;
  private final Optional<TokenBucket> pages;
  private volatile OptionalInt pagesPerMinute;
  private final Deque<PagesRead> lastMinute = new ArrayDeque<>();
  private long pagesOfLastMinute;

  /**
   * Creates the limits.
   *
   * @param requestsPerSecond more than 0, or empty for no limit
   * @param pagesPerMinute more than 0, or empty for no limit
   */
  public RateLimits(OptionalDouble requestsPerSecond, OptionalInt pagesPerMinute) {
    this.requests =
        requestsPerSecond.isPresent()
            ? Optional.of(new TokenBucket(requestsPerSecond.getAsDouble()))
            : Optional.empty();
    this.pages =
        pagesPerMinute.isPresent()
            ? Optional.of(new TokenBucket(pagesPerMinute.getAsInt() / 60.0))
            : Optional.empty();
    this.pagesPerMinute = pagesPerMinute;
  }

  /**
   * Changes all limits, as a service does that is busy.
   *
   * @param factor multiplies the limits, more than 0
   */
  public void rescale(Instant now, double factor) {
    requests.ifPresent(bucket -> bucket.rescale(now, factor));
    pages.ifPresent(bucket -> bucket.rescale(now, factor));
    pagesPerMinute =
        pagesPerMinute.isPresent()
            ? OptionalInt.of((int) Math.round(pagesPerMinute.getAsInt() * factor))
            : pagesPerMinute;
  }

  /**
   * Lets a request pass or not.
   *
   * @return empty if it passes, else how long the client should wait
   */
  public Optional<Duration> admitRequest(Instant now) {
    return requests.filter(bucket -> !bucket.tryTake(now)).map(bucket -> bucket.untilOpen(now));
  }

  /**
   * Lets a request that reads pages pass or not. Its pages are counted later, when they are known.
   *
   * @return empty if it passes, else how long the client should wait
   */
  public Optional<Duration> admitPages(Instant now) {
    return pages.filter(bucket -> !bucket.isOpen(now)).map(bucket -> bucket.untilOpen(now));
  }

  /**
   * Counts pages that were read.
   *
   * @return the headers that tell the client about it
   */
  public Map<String, String> countPages(Instant now, int read) {
    if (pages.isEmpty()) {
      return Map.of();
    }
    pages.get().take(now, read);
    Map<String, String> headers = new LinkedHashMap<>();
    int limit = pagesPerMinute.orElseThrow();
    long remaining = Math.max(0, limit - countedInLastMinute(now, read));
    headers.put("x-ratelimit-limit-ocr-pages-minute", Integer.toString(limit));
    headers.put("x-ratelimit-remaining-ocr-pages-minute", Long.toString(remaining));
    headers.put("x-ratelimit-ocr-pages-query-cost", Integer.toString(read));
    return headers;
  }

  private long countedInLastMinute(Instant now, int read) {
    synchronized (lastMinute) {
      lastMinute.add(new PagesRead(now, read));
      pagesOfLastMinute += read;
      while (lastMinute.getFirst().at().isBefore(now.minus(MINUTE))) {
        pagesOfLastMinute -= lastMinute.removeFirst().pages();
      }
      return pagesOfLastMinute;
    }
  }

  private record PagesRead(Instant at, int pages) {}
}
