package io.github.ocr4j.convert.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The form of a result as JSON. */
final class ResultJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultJson() {}

  /** A document of the run; members without content are left out of the file. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Document(
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
      String error) {
    static Document of(DocumentResult result) {
      return new Document(
          result.path(),
          Choice.written(result.state()),
          result.engine(),
          result.model(),
          result.pages(),
          result.storedPages(),
          result.outputs(),
          result.blankPages(),
          result.warnings(),
          result.repairs().stream().map(Repair::of).toList(),
          result.opinions().stream().map(Opinion::of).toList(),
          result.state() == DocumentResult.State.FAILED ? result.reason() : "");
    }
  }

  /** What was tried for a page that came back without text; the page's number is from 1. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Repair(int page, String attempt, String outcome, List<String> reasons) {
    static Repair of(RereadAttempt attempt) {
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
      List<Document> documents,
      RunSummary summary,
      RunCosts costs,
      @JsonInclude(JsonInclude.Include.NON_NULL) RereadReport placeholderRepair) {}

  static void write(ConversionResult result, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    MAPPER.writeValue(
        file.toFile(),
        new Content(
            result.documents().stream().map(Document::of).toList(),
            result.summary(),
            result.costs().orElse(null),
            result.rereading().orElse(null)));
  }
}
