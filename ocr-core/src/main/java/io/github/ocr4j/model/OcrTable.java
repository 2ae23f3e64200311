package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;

/**
 * A table that was taken out of the page's Markdown ({@code OCRTableObject}).
 *
 * @param id the target of its placeholder, such as {@code tbl-0.html}; unique in one response only
 * @param content the table as Markdown or HTML
 * @param format how {@code content} is written
 * @param wordConfidenceScores scores of the table's words, when word granularity was asked for
 * @param additionalProperties members that the contract does not know, as they came
 */
public record OcrTable(
    String id,
    String content,
    TableFormat format,
    List<PageConfidence.Word> wordConfidenceScores,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public OcrTable {
    id = Absent.toEmpty(id);
    content = Absent.toEmpty(content);
    format = format == null ? TableFormat.ofId(id) : format;
    wordConfidenceScores = Absent.toEmpty(wordConfidenceScores);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * A table without scores.
   *
   * @param id the target of its placeholder
   * @param content the table
   * @param format how {@code content} is written
   */
  public OcrTable(String id, String content, TableFormat format) {
    this(id, content, format, List.of(), Map.of());
  }
}
