package io.github.ocr4j.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void runs_that_are_all_faster_by_the_same_factor_agree() {
    Spread spread = spread(run(10, 100), run(20, 200), run(15, 150));
    assertThat(spread.sameRanking()).isTrue();
    assertThat(spread.deviation()).isCloseTo(0, within(1e-9));
  }

  @Test
  void a_ratio_that_moves_is_told() {
    Spread spread = spread(run(10, 100), run(10, 100), run(10, 80));
    assertThat(spread.deviation()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void a_ranking_that_turns_is_told() {
    assertThat(spread(run(10, 100), run(100, 10)).sameRanking()).isFalse();
  }

  @Test
  void near_equals_may_change_places() {
    assertThat(spread(run(100, 101), run(101, 100)).sameRanking()).isTrue();
  }

  private static Spread spread(ResultSet... runs) {
    return Spread.of(List.of(runs), "throughput", List.of("StrategyBenchmark"), 0.1).get(0);
  }

  private static ResultSet run(double single, double concurrent) {
    return new ResultSet(
        Environment.current(),
        "quick",
        List.of(
            throughput("StrategyBenchmark.single", single),
            throughput("StrategyBenchmark.concurrent", concurrent)));
  }

  private static Measurement throughput(String benchmark, double value) {
    return Measurement.exact(benchmark, Map.of(), "throughput", "ops/s", Better.HIGHER, value);
  }
}
