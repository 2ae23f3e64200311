package io.github.ocr4j.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void a_throughput_that_falls_beyond_the_threshold_is_worse() {
    Comparison line =
        compare(Better.HIGHER, List.of(100.0, 101.0, 99.0), List.of(80.0, 81.0, 79.0));
    assertThat(line.ratio()).isCloseTo(0.8, within(1e-9));
    assertThat(line.verdict()).isEqualTo(Comparison.Verdict.WORSE);
  }

  @Test
  void an_allocation_that_falls_beyond_the_threshold_is_better() {
    Comparison line = compare(Better.LOWER, List.of(100.0, 101.0, 99.0), List.of(80.0, 81.0, 79.0));
    assertThat(line.verdict()).isEqualTo(Comparison.Verdict.BETTER);
  }

  @Test
  void a_change_that_noise_can_explain_is_none() {
    Comparison line =
        compare(Better.HIGHER, List.of(100.0, 140.0, 60.0), List.of(80.0, 120.0, 40.0));
    assertThat(line.low()).isLessThan(1);
    assertThat(line.high()).isGreaterThan(1);
    assertThat(line.verdict()).isEqualTo(Comparison.Verdict.SAME);
  }

  @Test
  void a_change_within_the_threshold_is_none() {
    Comparison line =
        compare(Better.HIGHER, List.of(100.0, 100.1, 99.9), List.of(95.0, 95.1, 94.9));
    assertThat(line.verdict()).isEqualTo(Comparison.Verdict.SAME);
  }

  @Test
  void figures_with_one_sample_are_taken_as_exact() {
    Comparison line = compare(Better.LOWER, List.of(4.0), List.of(5.0));
    assertThat(line.low()).isEqualTo(line.high());
    assertThat(line.verdict()).isEqualTo(Comparison.Verdict.WORSE);
  }

  @Test
  void the_interval_is_welchs() {
    // Two samples of three with relative standard error 1/√3 %: 4 degrees of freedom, t = 2.776.
    Comparison line =
        compare(Better.HIGHER, List.of(99.0, 100.0, 101.0), List.of(99.0, 100.0, 101.0));
    assertThat(line.high()).isCloseTo(Math.exp(2.7764 * Math.sqrt(2.0 / 3) / 100), within(1e-5));
  }

  @Test
  void figures_that_only_one_file_has_are_left_out() {
    ResultSet before = set(measurement("a", Better.HIGHER, List.of(1.0)));
    ResultSet after = set(measurement("b", Better.HIGHER, List.of(1.0)));
    assertThat(Comparison.between(before, after, 0.1)).isEmpty();
  }

  private static Comparison compare(Better better, List<Double> before, List<Double> after) {
    return Comparison.between(
            set(measurement("a", better, before)), set(measurement("a", better, after)), 0.1)
        .get(0);
  }

  private static Measurement measurement(String name, Better better, List<Double> samples) {
    return new Measurement(name, Map.of("callers", "4"), "figure", "unit", better, samples);
  }

  private static ResultSet set(Measurement measurement) {
    return new ResultSet(Environment.current(), "test", List.of(measurement));
  }
}
