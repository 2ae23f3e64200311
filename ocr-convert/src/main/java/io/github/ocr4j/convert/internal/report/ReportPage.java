package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.markdown.document.PageClassification;
import io.github.ocr4j.markdown.document.PageReport;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.PageConfidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of the report.
 *
 * @param source the document
 * @param page what was read
 * @param origin who read it
 * @param state what came back
 * @param comparison what a second reading says, if there is one
 */
record ReportPage(
    Source source,
    OcrPage page,
    PageOrigin origin,
    PageReport state,
    Optional<PageComparison> comparison) {

  /** Whether a person should look at it first. */
  boolean isFlagged() {
    return !flags().isEmpty();
  }

  /** Why a person should look at it, in a few words each. */
  List<String> flags() {
    List<String> flags = new ArrayList<>();
    switch (state.classification()) {
      case PLACEHOLDER_ONLY -> flags.add("not read");
      case LOW_CONFIDENCE, BLANK -> flags.add(words(state.classification()));
      case TEXT, TABLES_ONLY -> {}
    }
    if (comparison.filter(compared -> compared.opinion().isFlagged()).isPresent()) {
      flags.add("second reading differs");
    }
    return flags;
  }

  private static String words(PageClassification classification) {
    return Choice.written(classification).replace('-', ' ');
  }

  /** Names the page within the report. */
  String anchor() {
    return "page-" + Integer.toHexString(source.path().hashCode()) + "-" + (page.index() + 1);
  }

  Optional<Double> confidence() {
    return page.confidenceScores().flatMap(PageConfidence::averagePageConfidenceScore);
  }
}
