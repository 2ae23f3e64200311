package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures that are ratios or differences of measured ones. */
final class DerivedFigures {
  static final String CLIENT = "client";
  static final String PER_BYTE_SENT = "allocated per byte sent";
  static final String PER_BYTE_RECEIVED = "allocated per byte received";
  private static final String MARKDOWN = "markdown";
  private static final String OURS = "ocr4j";

  /** Between the large documents of the client's benchmark: 50 MB less 10 MB. */
  private static final double BYTES_BETWEEN = 40_000_000;

  private final ResultSet results;
  private final List<Measurement> derived = new ArrayList<>();

  private DerivedFigures(ResultSet results) {
    this.results = results;
  }

  /** The set with the derived figures that it has the parts for, each once. */
  static ResultSet addTo(ResultSet results) {
    DerivedFigures figures = new DerivedFigures(results);
    results.of("ClientBenchmark.send50", "allocation").forEach(figures::allocation);
    results.of("MarkdownBenchmark.convert", "time").forEach(figures::markdown);
    List<Measurement> all =
        new ArrayList<>(
            results.measurements().stream()
                .filter(m -> !m.benchmark().equals(CLIENT) && !m.benchmark().equals(MARKDOWN))
                .toList());
    all.addAll(figures.derived);
    return new ResultSet(results.environment(), results.preset(), all);
  }

  /** Bytes allocated for each byte: differences of two runs, so that constant costs fall out. */
  private void allocation(Measurement send50) {
    Map<String, String> peer = send50.parameters();
    Map<String, String> how = Map.of(CLIENT, peer.getOrDefault(CLIENT, OURS));
    mean("ClientBenchmark.send10", "allocation", peer)
        .ifPresent(
            send10 ->
                add(CLIENT, how, PER_BYTE_SENT, "bytes", (send50.mean() - send10) / BYTES_BETWEEN));
    Optional<Double> without = mean("ClientBenchmark.pictures", "allocation", peer);
    Optional<Double> with = mean("ClientBenchmark.picturesBack", "allocation", peer);
    Optional<Double> bytes = mean("ClientBenchmark.picturesBack", "received", peer);
    if (without.isPresent() && with.isPresent() && bytes.isPresent()) {
      double perByte = (with.get() - without.get()) / bytes.get();
      add(CLIENT, how, PER_BYTE_RECEIVED, "bytes", perByte);
    }
  }

  private void markdown(Measurement convert) {
    results.of("MarkdownBenchmark.commonmarkParse", "time").stream()
        .filter(parse -> parse.parameters().equals(convert.parameters()))
        .forEach(
            parse ->
                add(
                    MARKDOWN,
                    convert.parameters(),
                    "time by commonmark-java's parse",
                    "ratio",
                    convert.median() / parse.median()));
  }

  private Optional<Double> mean(String benchmark, String metric, Map<String, String> parameters) {
    return results.of(benchmark, metric).stream()
        .filter(figure -> figure.parameters().equals(parameters))
        .map(Measurement::mean)
        .findFirst();
  }

  private void add(
      String benchmark, Map<String, String> how, String metric, String unit, double value) {
    derived.add(Measurement.exact(benchmark, how, metric, unit, Better.LOWER, value));
  }
}
