package io.github.ocr4j.bench.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
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
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public ResultSet {
    measurements = List.copyOf(measurements);
  }

  /** Reads the JSON that {@link #write} wrote. */
  public static ResultSet read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), ResultSet.class);
  }

  /** Writes the figures as JSON. */
  public void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  /** The figures of one metric of one benchmark, in the order they were taken. */
  public List<Measurement> of(String benchmark, String metric) {
    return measurements.stream()
        .filter(m -> m.benchmark().equals(benchmark) && m.metric().equals(metric))
        .toList();
  }

  /** The figure with a key, see {@link Measurement#key()}. */
  public Optional<Measurement> find(String key) {
    return measurements.stream().filter(m -> m.key().equals(key)).findFirst();
  }
}
