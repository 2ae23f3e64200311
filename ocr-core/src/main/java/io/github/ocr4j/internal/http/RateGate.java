package io.github.ocr4j.internal.http;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Keeps all threads of a client within what the service allows. Thread-safe. */
public interface RateGate {
  /**
   * Takes the right to make one attempt of a call.
   *
   * @param pages how many pages it costs, as far as known; 0 for calls without pages
   * @return how long to wait before making it; zero or more
   */
  Duration reserve(int pages);

  /**
   * Learns from an answer.
   *
   * @param status its HTTP status
   * @param headers its headers, by names without regard to case
   * @param retryAfter how long the service asks to wait
   */
  void learn(int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter);

  /**
   * The same limits for calls that somebody else paces: what their owner set holds, what was
   * learned from refusals does not.
   *
   * @return a gate that shares everything with this one
   */
  RateGate forPacedCalls();

  /**
   * The limit of pages, as far as somebody told it.
   *
   * @return pages per minute; empty while it is unknown
   */
  OptionalDouble pagesPerMinute();
}
