package io.github.ocr4j.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
  private static final ResultSet RESULTS =
      new ResultSet(
          Environment.current(),
          "quick",
          List.of(
              new Measurement(
                  "Runs",
                  Map.of("strategy", "say \"auto\"", "pages", "10"),
                  "throughput",
                  "pages/s",
                  Better.HIGHER,
                  List.of(1.0, 2.0, 3.0)),
              Measurement.exact("Runs", Map.of(), "cost", "$", Better.LOWER, 4)));

  @TempDir private Path directory;

  @Test
  void json_comes_back_as_it_was_written() throws IOException {
    Path file = directory.resolve("results.json");
    ResultFiles.writeJson(RESULTS, file);
    assertThat(ResultFiles.read(file)).isEqualTo(RESULTS);
  }

  @Test
  void csv_has_a_header_and_a_line_for_each_figure() throws IOException {
    Path file = directory.resolve("results.csv");
    ResultFiles.writeCsv(RESULTS, file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "benchmark,parameters,metric,unit,mean,error_95,samples",
            "\"Runs\",\"pages=10;strategy=say \"\"auto\"\"\",\"throughput\",\"pages/s\",2.00000,2.48,3",
            "\"Runs\",\"\",\"cost\",\"$\",4.00000,0.00,1");
  }
}
