package io.github.ocr4j.maven.conversion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.maven.manifest.ManifestEntry;
import io.github.ocr4j.maven.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of a run as JSON, for other programs. Not thread-safe. */
public final class RunReport implements ConversionListener {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final List<DocumentReport> documents = new ArrayList<>();

  /** A document of the run; members without content are left out of the file. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record DocumentReport(
      String path,
      String state,
      String engine,
      String model,
      int pages,
      int storedPages,
      List<String> outputs,
      List<String> warnings,
      String error) {}

  private record Content(
      List<DocumentReport> documents, ConversionSummary summary, RunCosts costs) {}

  @Override
  public void upToDate(Source source, ManifestEntry entry) {
    documents.add(
        new DocumentReport(
            source.path(),
            "up-to-date",
            entry.engine(),
            entry.model(),
            entry.pages(),
            0,
            entry.outputs(),
            entry.warnings(),
            ""));
  }

  @Override
  public void converted(Source source, ConvertedDocument result) {
    documents.add(
        new DocumentReport(
            source.path(),
            "converted",
            result.engine(),
            result.model(),
            result.pages(),
            result.storedPages(),
            result.outputs(),
            result.warnings(),
            ""));
  }

  @Override
  public void failed(Source source, String sentence, Exception cause) {
    documents.add(without(source.path(), "failed", sentence));
  }

  @Override
  public void pending(Source source, String reason) {
    documents.add(without(source.path(), "pending", ""));
  }

  @Override
  public void removed(String path) {
    documents.add(without(path, "removed", ""));
  }

  private static DocumentReport without(String path, String state, String error) {
    return new DocumentReport(path, state, "", "", 0, 0, List.of(), List.of(), error);
  }

  /**
   * Writes the report.
   *
   * @param file where; directories are made
   * @param summary the run in numbers
   * @param costs what it cost, if an engine was opened
   * @throws IOException if it cannot be written
   */
  public void write(Path file, ConversionSummary summary, Optional<RunCosts> costs)
      throws IOException {
    Files.createDirectories(file.getParent());
    MAPPER.writeValue(file.toFile(), new Content(documents, summary, costs.orElse(null)));
  }
}
