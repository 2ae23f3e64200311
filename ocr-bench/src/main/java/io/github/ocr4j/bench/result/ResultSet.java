package io.github.ocr4j.bench.result;

import java.util.List;
import java.util.Optional;

/**
 * All figures of one run of the report.
 *
 * @param environment where and when they were taken
 * @param preset how much was run, such as {@code quick}
 * @param measurements the figures, in the order they were taken
 */
public record ResultSet(Environment environment, String preset, List<Measurement> measurements) {

  /** Copies the list. */
  public ResultSet {
    measurements = List.copyOf(measurements);
  }

  /**
   * The figures of one benchmark.
   *
   * @param benchmark its name
   * @param metric which of its figures
   * @return in the order they were taken
   */
  public List<Measurement> of(String benchmark, String metric) {
    return measurements.stream()
        .filter(m -> m.benchmark().equals(benchmark) && m.metric().equals(metric))
        .toList();
  }

  /**
   * The figure with a key.
   *
   * @param key see {@link Measurement#key()}
   * @return empty when this set does not have it
   */
  public Optional<Measurement> find(String key) {
    return measurements.stream().filter(m -> m.key().equals(key)).findFirst();
  }
}
