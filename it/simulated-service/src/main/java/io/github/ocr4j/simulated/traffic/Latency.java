package io.github.ocr4j.simulated.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The time that an answer takes: a part for the request, and a part for each of its pages. The draw
 * is a pure function, so that simulations in virtual time can use it without a server.
 *
 * @param name a short name
 * @param source where the figures come from
 * @param request the share that every request has
 * @param page the share that every page has; drawn once for a request
 */
public record Latency(String name, String source, Distribution request, Distribution page) {

  /** No delay at all. */
  public static final Latency NONE = fixed(Duration.ZERO);

  /** The latency of recorded answers. */
  public static final Latency RECORDED =
      new Latency(
          "recorded",
          "Recorded answers: one page took 1.3, 1.5 and 6.6 s upstream in August 2026, 3.2 s in July"
              + " 2025; 25 pages took 2.5 s in July 2026.",
          new Distribution(Duration.ofMillis(1500), 0.55),
          new Distribution(Duration.ofMillis(45), 0.3));

  /** The latency that was announced with the service. */
  public static final Latency ANNOUNCED =
      new Latency(
          "announced",
          "The announcement of March 2025: up to 2000 pages a minute on one node, so 30 ms a page."
              + " The request's own share is not published; 300 ms are assumed.",
          new Distribution(Duration.ofMillis(300), 0.3),
          new Distribution(Duration.ofMillis(30), 0.2));

  /** A short delay for tests, without a source. */
  public static final Latency QUICK =
      new Latency(
          "quick",
          "Made up for tests.",
          new Distribution(Duration.ofMillis(40), 0.3),
          new Distribution(Duration.ofMillis(2), 0.2));

  /** A delay that is always the same, for any number of pages. */
  public static Latency fixed(Duration duration) {
    return new Latency(
        "fixed",
        "Chosen by the user.",
        Distribution.fixed(duration),
        Distribution.fixed(Duration.ZERO));
  }

  /** Returns the presets by name. */
  public static Map<String, Latency> presets() {
    Map<String, Latency> presets = new TreeMap<>();
    presets.put("none", NONE);
    presets.put(RECORDED.name(), RECORDED);
    presets.put(ANNOUNCED.name(), ANNOUNCED);
    presets.put(QUICK.name(), QUICK);
    return presets;
  }

  /** Finds a preset. */
  public static Optional<Latency> preset(String name) {
    return Optional.ofNullable(presets().get(name));
  }

  /**
   * Draws how long an answer takes.
   *
   * @param pages how many pages the answer has; 0 for calls that read none
   */
  public Duration draw(Random random, int pages) {
    return request.draw(random).plus(page.draw(random).multipliedBy(pages));
  }
}
