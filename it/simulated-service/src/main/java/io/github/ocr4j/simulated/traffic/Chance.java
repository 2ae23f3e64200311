package io.github.ocr4j.simulated.traffic;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws random numbers that depend on the seed and on what they are drawn for, and not on the order
 * in which concurrent calls arrive. Thread-safe.
 */
public final class Chance {

  private static final int MOST_SUBJECTS = 100_000;

  private final long seed;
  private final Map<String, Integer> draws = new ConcurrentHashMap<>();

  /**
   * Creates a source of chance.
   *
   * @param seed the same seed gives the same numbers for the same subjects
   */
  public Chance(long seed) {
    this.seed = seed;
  }

  /**
   * Returns a generator for the next event of a subject.
   *
   * @param subject what is drawn for, for instance a request's digest; the first, second and every
   *     later event of the same subject have a generator of their own
   */
  public Random next(String subject) {
    if (draws.size() > MOST_SUBJECTS) {
      draws.clear();
    }
    int event = draws.merge(subject, 1, Integer::sum);
    return new Random(31 * (31 * seed + subject.hashCode()) + event);
  }
}
