package io.github.ocr4j.maven.report;

import io.github.ocr4j.engine.PageOrigin;
import io.github.ocr4j.markdown.PageClassification;
import io.github.ocr4j.markdown.PageClassifier;
import io.github.ocr4j.markdown.PageReport;
import io.github.ocr4j.maven.source.Source;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.PageConfidence;
import java.util.Optional;

/**
 * A page of the report.
 *
 * @param source the document
 * @param page what was read
 * @param origin who read it
 * @param state what came back
 */
record ReportPage(Source source, OcrPage page, PageOrigin origin, PageReport state) {
  private static final double DOUBTFUL = 0.8;
  private static final PageClassifier CLASSIFIER =
      PageClassifier.builder().minimumAverageConfidence(DOUBTFUL).build();

  static ReportPage of(Source source, OcrPage page, PageOrigin origin) {
    return new ReportPage(source, page, origin, CLASSIFIER.classify(page));
  }

  /** Whether a person should look at it first. */
  boolean isFlagged() {
    return switch (state.classification()) {
      case PLACEHOLDER_ONLY, LOW_CONFIDENCE, BLANK -> true;
      case TEXT, TABLES_ONLY -> false;
    };
  }

  String stateName() {
    return state.classification() == PageClassification.PLACEHOLDER_ONLY
        ? "not read"
        : state.classification().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  Optional<Double> confidence() {
    return page.confidenceScores().flatMap(PageConfidence::averagePageConfidenceScore);
  }
}
