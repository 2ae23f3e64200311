package io.github.ocr4j.bench.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads and writes sets of figures. */
public final class ResultFiles {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultFiles() {}

  /**
   * Writes JSON that {@link #read} understands.
   *
   * @param results the figures
   * @param file where to
   * @throws IOException when the file cannot be written
   */
  public static void writeJson(ResultSet results, Path file) throws IOException {
    JSON.writeValue(file.toFile(), results);
  }

  /**
   * Reads what {@link #writeJson} wrote.
   *
   * @param file where from
   * @return the figures
   * @throws IOException when the file cannot be read
   */
  public static ResultSet read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), ResultSet.class);
  }

  /**
   * Writes one line per figure for spreadsheets.
   *
   * @param results the figures
   * @param file where to
   * @throws IOException when the file cannot be written
   */
  public static void writeCsv(ResultSet results, Path file) throws IOException {
    List<String> lines =
        results.measurements().stream().map(ResultFiles::line).collect(Collectors.toList());
    lines.add(0, "benchmark,parameters,metric,unit,mean,error_95,samples");
    Files.write(file, lines);
  }

  private static String line(Measurement measurement) {
    return String.join(
        ",",
        quoted(measurement.benchmark()),
        quoted(
            measurement.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"))),
        quoted(measurement.metric()),
        quoted(measurement.unit()),
        String.format(Locale.ROOT, "%.6g", measurement.mean()),
        String.format(Locale.ROOT, "%.3g", measurement.error()),
        String.valueOf(measurement.samples().size()));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
