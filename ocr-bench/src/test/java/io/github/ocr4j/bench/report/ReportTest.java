package io.github.ocr4j.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
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
    Report.write(RESULTS, directory);
    assertThat(ResultSet.read(directory.resolve("results.json"))).isEqualTo(RESULTS);
  }

  @Test
  void csv_has_a_header_and_a_line_for_each_figure() throws IOException {
    Report.write(RESULTS, directory);
    assertThat(Files.readAllLines(directory.resolve("results.csv")))
        .containsExactly(
            "benchmark,parameters,metric,unit,mean,error_95,samples",
            "\"Runs\",\"pages=10;strategy=say \"\"auto\"\"\",\"throughput\",\"pages/s\",2.00000,2.48,3",
            "\"Runs\",\"\",\"cost\",\"$\",4.00000,0.00,1");
  }

  @Test
  void the_page_shows_what_a_browser_would_take_for_markup() throws IOException {
    Report.write(
        new ResultSet(
            Environment.current(),
            "quick",
            List.of(Measurement.exact("Runs", Map.of(), "a<b", "$", Better.LOWER, 4))),
        directory);
    assertThat(Files.readString(directory.resolve("index.html"))).contains("<td>a&lt;b</td>");
  }

  @Test
  void a_plot_is_written_as_svg_and_png() throws IOException {
    List<Measurement> points =
        IntStream.of(1, 2, 4)
            .mapToObj(
                callers ->
                    Measurement.exact(
                        "ConcurrencyBenchmark",
                        Map.of("callers", String.valueOf(callers), "latency", "200"),
                        "throughput",
                        "ops/s",
                        Better.HIGHER,
                        5.0 * callers))
            .toList();
    Report.write(new ResultSet(Environment.current(), "quick", points), directory);
    assertThat(ImageIO.read(directory.resolve("throughput.png").toFile()).getWidth()).isPositive();
    String svg = Files.readString(directory.resolve("throughput.svg"));
    assertThat(svg.contains("<svg")).isTrue();
    assertThat(svg.stripTrailing().endsWith("</svg>")).isTrue();
  }

  @Test
  void the_frontier_leaves_out_what_is_slower_and_dearer() {
    ReportPlots.Way fast = new ReportPlots.Way("fast", 1, 4, true);
    ReportPlots.Way slow = new ReportPlots.Way("slow", 9, 4, true);
    ReportPlots.Way cheap = new ReportPlots.Way("cheap", 12, 2, true);
    assertThat(ReportPlots.frontier(List.of(slow, cheap, fast))).containsExactly(fast, cheap);
  }

  @Test
  void a_way_that_loses_documents_is_not_on_the_frontier() {
    ReportPlots.Way lossy = new ReportPlots.Way("lossy", 1, 1, false);
    ReportPlots.Way sound = new ReportPlots.Way("sound", 2, 2, true);
    assertThat(ReportPlots.frontier(List.of(lossy, sound))).containsExactly(sound);
  }
}
