package io.github.ocr4j.bench.result;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** The few statistics that the report needs. */
final class Statistics {
  private Statistics() {}

  static double mean(List<Double> samples) {
    return of(samples).getMean();
  }

  static double median(List<Double> samples) {
    return of(samples).getPercentile(50);
  }

  /** Half the width of the confidence interval of the mean; 0 for a single sample. */
  static double errorOfMean(List<Double> samples, double confidence) {
    int count = samples.size();
    if (count < 2) {
      return 0;
    }
    double quantile =
        new TDistribution(count - 1).inverseCumulativeProbability((1 + confidence) / 2);
    return quantile * of(samples).getStandardDeviation() / Math.sqrt(count);
  }

  /** The square of the relative standard error of the mean; 0 for a single sample. */
  static double relativeVariance(List<Double> samples) {
    if (samples.size() < 2) {
      return 0;
    }
    DescriptiveStatistics statistics = of(samples);
    double relative = statistics.getStandardDeviation() / statistics.getMean();
    return relative * relative / samples.size();
  }

  private static DescriptiveStatistics of(List<Double> samples) {
    return new DescriptiveStatistics(samples.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
