package io.github.ocr4j.convert.conversion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.convert.manifest.ManifestEntry;
import io.github.ocr4j.convert.opinion.PageComparison;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.convert.reread.RepairAttempt;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.markdown.comparison.PageOpinion;
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
      List<Integer> blankPages,
      List<String> warnings,
      List<Repair> repairs,
      List<Opinion> secondOpinion,
      String error) {}

  /** What was tried for a page that came back without text; the page's number is from 1. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Repair(int page, String attempt, String outcome, List<String> reasons) {
    static Repair of(RepairAttempt attempt) {
      return new Repair(
          attempt.pageIndex() + 1,
          attempt.rung(),
          Choice.written(attempt.outcome()),
          attempt.reasons());
    }
  }

  /** What a second reading thinks of a page that is flagged; the page's number is from 1. */
  private record Opinion(int page, double score, List<Difference> differences) {
    static Opinion of(PageOpinion opinion) {
      return new Opinion(
          opinion.pageIndex() + 1,
          opinion.score(),
          opinion.differences().stream().map(Difference::of).toList());
    }
  }

  /** What one reading has and the other has not. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Difference(String kind, String expected, String found) {
    static Difference of(io.github.ocr4j.markdown.comparison.Difference difference) {
      return new Difference(
          Choice.written(difference.kind()),
          difference.expected().orElse(""),
          difference.found().orElse(""));
    }
  }

  private record Content(
      List<DocumentReport> documents,
      ConversionSummary summary,
      RunCosts costs,
      @JsonInclude(JsonInclude.Include.NON_NULL) RepairReport placeholderRepair) {}

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
            entry.blankPages(),
            entry.warnings(),
            List.of(),
            List.of(),
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
            result.blankPages(),
            result.warnings(),
            result.repairs().stream().map(Repair::of).toList(),
            result.opinions().stream()
                .map(PageComparison::opinion)
                .filter(PageOpinion::isFlagged)
                .map(Opinion::of)
                .toList(),
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
    List<String> none = List.of();
    return new DocumentReport(
        path, state, "", "", 0, 0, none, List.of(), none, List.of(), List.of(), error);
  }

  /**
   * Writes the report.
   *
   * @param file where; directories are made
   * @param summary the run in numbers
   * @param costs what it cost, if an engine was opened
   * @param repair how pages without text were read again, if they were to be
   * @throws IOException if it cannot be written
   */
  public void write(
      Path file, ConversionSummary summary, Optional<RunCosts> costs, Optional<RepairReport> repair)
      throws IOException {
    Files.createDirectories(file.getParent());
    MAPPER.writeValue(
        file.toFile(), new Content(documents, summary, costs.orElse(null), repair.orElse(null)));
  }
}
