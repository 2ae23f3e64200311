package io.github.ocr4j.convert.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run did. Immutable.
 *
 * @param documents what became of each document that was looked at
 * @param costs what was paid and saved, if an engine was opened
 * @param rereading how pages without text were read again, if they were to be
 */
public record ConversionResult(
    List<DocumentResult> documents, Optional<RunCosts> costs, Optional<RereadReport> rereading) {

  /** Refuses nulls. */
  public ConversionResult {
    documents = List.copyOf(documents);
    Objects.requireNonNull(costs, "costs");
    Objects.requireNonNull(rereading, "rereading");
  }

  /**
   * The run in numbers.
   *
   * @return counts of documents, pages and warnings
   */
  public RunSummary summary() {
    return RunSummary.of(documents);
  }

  /**
   * The documents that could not be converted; the others were.
   *
   * @return their paths, each with the reason and the remedy
   */
  public List<DocumentFinding> failures() {
    return summary().failures();
  }

  /**
   * What a person should know of the documents that have files, also of those that still hold:
   * pages without text or of low confidence, readings that differ, text that was put right.
   *
   * @return in the order of the documents
   */
  public List<DocumentFinding> findings() {
    return documents.stream()
        .flatMap(
            document ->
                document.warnings().stream()
                    .map(warning -> new DocumentFinding(document.path(), warning)))
        .toList();
  }

  /**
   * Writes the result as JSON, for other programs.
   *
   * @param file where; directories are made
   * @throws IOException if it cannot be written
   */
  public void writeJson(Path file) throws IOException {
    ResultJson.write(this, file);
  }
}
