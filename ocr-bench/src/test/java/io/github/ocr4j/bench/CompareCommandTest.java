package io.github.ocr4j.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path directory;

  @Test
  void a_regression_ends_with_status_1_and_is_named() throws Exception {
    assertThat(compare(write("before", 100), write("after", 50))).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("WORSE", "ConcurrencyBenchmark[callers=4] throughput: 100.0 → 50.00 pages/s");
  }

  @Test
  void no_regression_ends_with_status_0() throws Exception {
    assertThat(compare(write("before", 100), write("after", 97))).isZero();
  }

  @Test
  void a_threshold_can_be_given() throws Exception {
    assertThat(compare(write("before", 100), write("after", 97), "--threshold", "0.01"))
        .isEqualTo(1);
  }

  @Test
  void one_file_is_not_enough() {
    assertThatThrownBy(() -> compare("before.json"))
        .hasMessageContaining("compare BEFORE.json AFTER.json");
  }

  private int compare(String... words) throws Exception {
    return Programs.find("compare")
        .orElseThrow()
        .run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8))
        .status();
  }

  private String write(String name, double pagesPerSecond) throws IOException {
    Path file = directory.resolve(name + ".json");
    Measurement measurement =
        Measurement.exact(
            "ConcurrencyBenchmark",
            Map.of("callers", "4"),
            "throughput",
            "pages/s",
            Better.HIGHER,
            pagesPerSecond);
    new ResultSet(Environment.current(), "test", List.of(measurement)).write(file);
    return file.toString();
  }
}
