package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures that are ratios or differences of measured ones. */
final class DerivedFigures {
  static final String CLIENT = "client";
  static final String MARKDOWN = "markdown";
  static final String BY_PARSE = "time by commonmark-java's parse";

  private DerivedFigures() {}

  /** The set with the derived figures that it has the parts for, each once. */
  static ResultSet addTo(ResultSet results) {
    List<Measurement> all =
        new ArrayList<>(
            results.measurements().stream()
                .filter(m -> !m.benchmark().equals(CLIENT) && !m.benchmark().equals(MARKDOWN))
                .toList());
    allocation(results, all);
    markdown(results, all);
    return new ResultSet(results.environment(), results.preset(), all);
  }

  private static void allocation(ResultSet results, List<Measurement> all) {
    for (AllocationFigures client : AllocationFigures.of(results)) {
      Map<String, String> how = Map.of(AllocationFigures.CLIENT, client.client());
      all.add(ratio(CLIENT, how, "allocated per byte sent", "bytes", client.perByteSent()));
      client
          .perByteReceived()
          .ifPresent(
              value -> all.add(ratio(CLIENT, how, "allocated per byte received", "bytes", value)));
    }
  }

  private static void markdown(ResultSet results, List<Measurement> all) {
    List<Measurement> parses = results.of("MarkdownBenchmark.commonmarkParse", "time");
    for (Measurement convert : results.of("MarkdownBenchmark.convert", "time")) {
      parses.stream()
          .filter(parse -> parse.parameters().equals(convert.parameters()))
          .map(parse -> convert.median() / parse.median())
          .forEach(
              value -> all.add(ratio(MARKDOWN, convert.parameters(), BY_PARSE, "ratio", value)));
    }
  }

  private static Measurement ratio(
      String benchmark, Map<String, String> how, String metric, String unit, double value) {
    return Measurement.exact(benchmark, how, metric, unit, Better.LOWER, value);
  }
}
