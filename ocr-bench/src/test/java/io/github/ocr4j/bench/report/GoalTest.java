package io.github.ocr4j.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {

  @Test
  void of_all_measurements_the_one_farthest_from_the_goal_counts() {
    ResultSet results = results(share("ClientBenchmark.small", 0.1), share("Other.page", 0.4));
    assertThat(Goal.table(results).rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("0.4 share of machine", "missed"));
  }

  @Test
  void a_figure_that_was_not_taken_has_no_line() {
    assertThat(Goal.table(results()).rows()).isEmpty();
  }

  @Test
  void the_table_names_the_command_of_each_figure() {
    assertThat(Goal.table(results(share("ClientBenchmark.small", 0.1))).markdown())
        .contains("| ≤ 0.25 share of machine | 0.1 share of machine | ✓ | `report quick` |");
  }

  private static Measurement share(String benchmark, double value) {
    return Measurement.exact(
        benchmark, Map.of(), "service CPU", "share of machine", Better.NEITHER, value);
  }

  private static ResultSet results(Measurement... measurements) {
    return new ResultSet(Environment.current(), "quick", List.of(measurements));
  }
}
