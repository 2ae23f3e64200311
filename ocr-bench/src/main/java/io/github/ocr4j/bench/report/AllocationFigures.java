package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client allocates for each byte, from the differences of runs, so that constant costs fall
 * out.
 *
 * @param client which client
 * @param perByteSent bytes for each byte of a document that is sent: the run with 50 MB less the
 *     run with 10 MB, by 40 MB
 * @param perByteReceived bytes for each byte of an image that is received
 */
record AllocationFigures(String client, double perByteSent, Optional<Double> perByteReceived) {
  static final String OURS = "ocr4j";
  static final String CLIENT = "client";
  private static final double BYTES_BETWEEN = 40_000_000;

  static List<AllocationFigures> of(ResultSet results) {
    return results.of("ClientBenchmark.send50", "allocation").stream()
        .flatMap(sent -> of(results, sent).stream())
        .toList();
  }

  private static Optional<AllocationFigures> of(ResultSet results, Measurement large) {
    Map<String, String> parameters = large.parameters();
    return find(results, "send10", "allocation", parameters)
        .map(
            small ->
                new AllocationFigures(
                    parameters.getOrDefault(CLIENT, OURS),
                    (large.mean() - small.mean()) / BYTES_BETWEEN,
                    received(results, parameters)));
  }

  private static Optional<Double> received(ResultSet results, Map<String, String> parameters) {
    Optional<Measurement> with = find(results, "picturesBack", "allocation", parameters);
    Optional<Measurement> without = find(results, "pictures", "allocation", parameters);
    Optional<Measurement> bytes = find(results, "picturesBack", "received", parameters);
    return with.isPresent() && without.isPresent() && bytes.isPresent()
        ? Optional.of((with.get().mean() - without.get().mean()) / bytes.get().mean())
        : Optional.empty();
  }

  private static Optional<Measurement> find(
      ResultSet results, String method, String metric, Map<String, String> parameters) {
    return results.of("ClientBenchmark." + method, metric).stream()
        .filter(measurement -> measurement.parameters().equals(parameters))
        .findFirst();
  }
}
