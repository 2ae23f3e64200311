package io.github.ocr4j.simulated.traffic;

import java.time.Duration;
import java.util.Random;

/**
 * A log-normal distribution of durations: most near the median, a few much longer.
 *
 * @param median half of the draws are shorter
 * @param sigma the spread, as the standard deviation of the logarithm; 0 for a fixed duration
 */
public record Distribution(Duration median, double sigma) {

  /** Refuses what is no distribution. */
  public Distribution {
    if (median.isNegative() || sigma < 0) {
      throw new IllegalArgumentException("Neither median nor spread of a duration is negative.");
    }
  }

  /** A duration that is always the same. */
  public static Distribution fixed(Duration duration) {
    return new Distribution(duration, 0);
  }

  /** Draws a duration. */
  public Duration draw(Random random) {
    double factor = sigma == 0 ? 1 : Math.exp(sigma * random.nextGaussian());
    return Duration.ofNanos(Math.round(median.toNanos() * factor));
  }
}
