package io.github.ocr4j.markdown;

import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.markdown.document.PageClassification;
import io.github.ocr4j.markdown.document.PageReport;
import io.github.ocr4j.markdown.internal.page.ImageCoverage;
import io.github.ocr4j.markdown.internal.page.PageStatistics;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.TextParser;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether a page was read. It is what {@link PageCheck} asks for. Immutable and thread-safe.
 *
 * <p>A page of nothing but images or unresolved references, page numbers and rules aside, is {@link
 * PageClassification#PLACEHOLDER_ONLY}. So is a page with next to no text whose images cover most
 * of it: that is a scan which came back as a picture.
 */
public final class PageClassifier implements PageCheck {
  private final PageThresholds thresholds;

  private PageClassifier(PageThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * A classifier with these thresholds.
   *
   * @param thresholds such as {@link PageThresholds#defaults()}
   * @return the classifier
   */
  public static PageClassifier of(PageThresholds thresholds) {
    return new PageClassifier(Objects.requireNonNull(thresholds, "thresholds"));
  }

  /**
   * Classifies one page.
   *
   * @param page the page as the engine returned it
   * @return what came back, and why it is thought so
   */
  public PageReport classify(OcrPage page) {
    return classify(page, TextParser.parse(page.markdown()));
  }

  /** {@inheritDoc} Pages without text and pages below the thresholds are not acceptable. */
  @Override
  public PageCheck.Assessment check(OcrPage page) {
    PageReport report = classify(page);
    return switch (report.classification()) {
      case PLACEHOLDER_ONLY, LOW_CONFIDENCE -> PageCheck.Assessment.rejected(report.reasons());
      case TEXT, BLANK, TABLES_ONLY -> new PageCheck.Assessment(true, report.reasons());
    };
  }

  PageReport classify(OcrPage page, ParsedText parsed) {
    int enough = Math.max(1, thresholds.fewCharacters());
    PageStatistics content = PageStatistics.of(page, parsed, enough);
    if (content.textCharacters() >= enough) {
      return ofText(page);
    }
    double covered = ImageCoverage.of(page);
    if (content.textCharacters() > 0) {
      return covered >= thresholds.imageCoverage() && !content.hasTable()
          ? report(
              page,
              PageClassification.PLACEHOLDER_ONLY,
              "images cover "
                  + Math.round(100 * covered)
                  + " % of the page, and only "
                  + content.textCharacters()
                  + " characters were read")
          : ofText(page);
    }
    if (content.hasTable()) {
      return report(page, PageClassification.TABLES_ONLY, "the page has tables and no other text");
    }
    if (content.images() + content.unresolved() > 0) {
      return report(page, PageClassification.PLACEHOLDER_ONLY, placeholders(content, covered));
    }
    return report(
        page,
        PageClassification.BLANK,
        content.hasPageNumber() ? "the page has only its number" : "the page has no content");
  }

  private PageReport ofText(OcrPage page) {
    List<String> reasons = new ArrayList<>();
    page.confidenceScores()
        .ifPresent(
            scores -> {
              below(
                      scores.averagePageConfidenceScore(),
                      thresholds.minimumAverageConfidence(),
                      "average")
                  .ifPresent(reasons::add);
              below(
                      scores.minimumPageConfidenceScore(),
                      thresholds.minimumWordConfidence(),
                      "lowest")
                  .ifPresent(reasons::add);
            });
    return new PageReport(
        page.index(),
        reasons.isEmpty() ? PageClassification.TEXT : PageClassification.LOW_CONFIDENCE,
        reasons);
  }

  private static Optional<String> below(Optional<Double> score, double threshold, String which) {
    return score
        .filter(value -> value < threshold)
        .map(
            value ->
                String.format(
                    Locale.ROOT,
                    "the %s confidence of its words is %.2f, below %.2f",
                    which,
                    value,
                    threshold));
  }

  private static String placeholders(PageStatistics content, double covered) {
    String text =
        "the page has no text, only "
            + count(content.images(), "image")
            + (content.unresolved() > 0
                ? " and " + count(content.unresolved(), "reference") + " to nothing"
                : "");
    return covered > 0 ? text + ", covering " + Math.round(100 * covered) + " % of it" : text;
  }

  private static String count(int number, String noun) {
    return number == 1 ? "1 " + noun : number + " " + noun + "s";
  }

  private static PageReport report(OcrPage page, PageClassification classification, String reason) {
    return new PageReport(page.index(), classification, List.of(reason));
  }
}
