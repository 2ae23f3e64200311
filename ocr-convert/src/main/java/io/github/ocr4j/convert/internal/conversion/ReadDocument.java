package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.run.RereadAttempt;
import java.util.List;
import java.util.Objects;

/**
 * A document that was read, and what was found out about the reading.
 *
 * @param source the document
 * @param result what was read
 * @param repairs what was tried for pages that came back without text
 * @param opinions what a second reading thinks of the pages
 */
public record ReadDocument(
    Source source, OcrResult result, List<RereadAttempt> repairs, List<PageComparison> opinions) {

  /** Refuses nulls. */
  public ReadDocument {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(result, "result");
    repairs = List.copyOf(repairs);
    opinions = List.copyOf(opinions);
  }
}
