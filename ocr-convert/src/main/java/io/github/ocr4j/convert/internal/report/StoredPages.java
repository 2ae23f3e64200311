package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.internal.conversion.ReadDocument;
import io.github.ocr4j.convert.internal.conversion.ReadingOptions;
import io.github.ocr4j.convert.internal.conversion.Review;
import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.markdown.PageClassifier;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what was read out of the store; nothing is called. */
public final class StoredPages {
  private final TracedEngine stored;
  private final ReadingOptions reading;
  private final Review review;
  private final PageClassifier classifier;

  /**
   * Looks into a store.
   *
   * @param stored fails for documents that are not there
   */
  public StoredPages(
      TracedEngine stored, ReadingOptions reading, Review review, PageThresholds thresholds) {
    this.stored = stored;
    this.reading = reading;
    this.review = review;
    this.classifier = PageClassifier.of(thresholds);
  }

  /** Adds a document's pages to a report, or a note why they are not there. */
  public void addTo(Source source, HtmlReport report) {
    try {
      OcrRequest request = reading.request(source);
      ReadDocument document = review.of(source, request, stored.answer(request));
      Map<Integer, PageOrigin> origins = byPage(document.result().origins(), PageOrigin::pageIndex);
      Map<Integer, PageComparison> comparisons =
          byPage(document.opinions(), PageComparison::pageIndex);
      for (OcrPage page : document.result().response().pages()) {
        report.add(
            new ReportPage(
                source,
                page,
                origins.getOrDefault(
                    page.index(), new PageOrigin(page.index(), "unknown", "", true)),
                classifier.classify(page),
                Optional.ofNullable(comparisons.get(page.index()))));
      }
    } catch (OcrException e) {
      report.note(source, e.getMessage());
    }
  }

  private static <T> Map<Integer, T> byPage(List<T> values, Function<T, Integer> pageIndex) {
    return values.stream()
        .collect(Collectors.toMap(pageIndex, Function.identity(), (first, second) -> first));
  }
}
