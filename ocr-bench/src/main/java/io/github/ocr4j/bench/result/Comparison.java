package io.github.ocr4j.bench.result;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The change of a figure between two sets.
 *
 * @param before the figure before
 * @param after the figure after
 * @param ratio the mean after by the mean before
 * @param low the lower end of the ratio's 95 % confidence interval
 * @param high the upper end of it
 * @param verdict whether the change is one
 */
public record Comparison(
    Measurement before, Measurement after, double ratio, double low, double high, Verdict verdict) {

  /** The significance of a change. */
  public enum Verdict {
    /** Better by more than the threshold, the whole interval. */
    BETTER,
    /** The interval reaches into the threshold. */
    SAME,
    /** Worse by more than the threshold, the whole interval. */
    WORSE
  }

  /**
   * Compares the figures that both sets have, in the order of the later set.
   *
   * @param threshold the relative change that is let pass, such as 0.1 for 10 %
   */
  public static List<Comparison> between(ResultSet before, ResultSet after, double threshold) {
    return after.measurements().stream()
        .flatMap(
            later ->
                before.find(later.key()).stream()
                    .filter(earlier -> earlier.mean() != 0)
                    .map(earlier -> of(earlier, later, threshold)))
        .toList();
  }

  private static Comparison of(Measurement before, Measurement after, double threshold) {
    double ratio = after.mean() / before.mean();
    double factor = Math.exp(logError(before, after));
    double low = ratio / factor;
    double high = ratio * factor;
    return new Comparison(
        before, after, ratio, low, high, verdict(after.better(), low, high, threshold));
  }

  /** Welch's interval on the logarithm of the ratio. */
  private static double logError(Measurement before, Measurement after) {
    double first = relativeVariance(before);
    double second = relativeVariance(after);
    double variance = first + second;
    if (variance == 0) {
      return 0;
    }
    double degrees =
        variance
            * variance
            / (part(first, before.samples().size()) + part(second, after.samples().size()));
    return new TDistribution(degrees).inverseCumulativeProbability(0.975) * Math.sqrt(variance);
  }

  private static double relativeVariance(Measurement figure) {
    return figure.samples().size() < 2 ? 0 : Math.pow(figure.standardError() / figure.mean(), 2);
  }

  private static double part(double variance, int samples) {
    return samples < 2 ? 0 : variance * variance / (samples - 1);
  }

  private static Verdict verdict(Better better, double low, double high, double threshold) {
    boolean more = low > 1 + threshold;
    boolean less = high < 1 / (1 + threshold);
    if (better == Better.NEITHER || !more && !less) {
      return Verdict.SAME;
    }
    return more == (better == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
  }

  /** The comparison in one line. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%-6s %.3f [%.3f, %.3f]  %s: %.4g → %.4g %s",
        verdict == Verdict.SAME ? "" : verdict,
        ratio,
        low,
        high,
        after.key(),
        before.mean(),
        after.mean(),
        after.unit());
  }
}
