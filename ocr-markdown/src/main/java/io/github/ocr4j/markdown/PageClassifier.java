package io.github.ocr4j.markdown;

import io.github.ocr4j.engine.PageAssessment;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.PageScanner;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether a page was read. It is what {@link PageCheck} asks for. Immutable and thread-safe.
 *
 * <p>A page of nothing but images or unresolved references, page numbers and rules aside, is {@link
 * PageClassification#PLACEHOLDER_ONLY}. So is a page with next to no text whose images cover most
 * of it: that is a scan which came back as a picture.
 */
public final class PageClassifier implements PageCheck {
  private final double minimumAverage;
  private final double minimumWord;
  private final double coverage;
  private final int fewCharacters;

  private PageClassifier(Builder builder) {
    this.minimumAverage = builder.minimumAverage;
    this.minimumWord = builder.minimumWord;
    this.coverage = builder.coverage;
    this.fewCharacters = builder.fewCharacters;
  }

  /**
   * A classifier with the defaults, which judges no scores.
   *
   * @return the classifier
   */
  public static PageClassifier defaults() {
    return builder().build();
  }

  /**
   * Starts with the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Classifies one page.
   *
   * @param page the page as the engine returned it
   * @return what came back, and why it is thought so
   */
  public PageReport classify(OcrPage page) {
    return classify(page, PageScanner.scan(page.markdown()));
  }

  /** {@inheritDoc} Pages without text and pages below the thresholds are not acceptable. */
  @Override
  public PageAssessment check(OcrPage page) {
    PageReport report = classify(page);
    return switch (report.classification()) {
      case PLACEHOLDER_ONLY, LOW_CONFIDENCE -> PageAssessment.rejected(report.reasons());
      case TEXT, BLANK, TABLES_ONLY -> new PageAssessment(true, report.reasons());
    };
  }

  PageReport classify(OcrPage page, PageScan scan) {
    int enough = Math.max(1, fewCharacters);
    PageContent content = PageContent.of(page, scan, enough);
    if (content.textCharacters() >= enough) {
      return ofText(page);
    }
    double covered = ImageCoverage.of(page);
    if (content.textCharacters() > 0) {
      return covered >= coverage && !content.hasTable()
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
              below(scores.averagePageConfidenceScore(), minimumAverage, "average")
                  .ifPresent(reasons::add);
              below(scores.minimumPageConfidenceScore(), minimumWord, "lowest")
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

  private static String placeholders(PageContent content, double covered) {
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

  /** Collects thresholds. Not thread-safe. */
  public static final class Builder {
    private double minimumAverage;
    private double minimumWord;
    private double coverage = 0.6;
    private int fewCharacters = 40;

    private Builder() {}

    /**
     * Doubts pages whose words are less sure on average.
     *
     * @param value 0 to 1; 0, the default, doubts none
     * @return this builder
     */
    public Builder minimumAverageConfidence(double value) {
      this.minimumAverage = fraction(value, "minimumAverageConfidence");
      return this;
    }

    /**
     * Doubts pages that have a word less sure.
     *
     * @param value 0 to 1; 0, the default, doubts none
     * @return this builder
     */
    public Builder minimumWordConfidence(double value) {
      this.minimumWord = fraction(value, "minimumWordConfidence");
      return this;
    }

    /**
     * Says how much of a page images may cover while it has next to no text.
     *
     * @param value 0 to 1; 0.6 by default
     * @return this builder
     */
    public Builder imageCoverage(double value) {
      this.coverage = fraction(value, "imageCoverage");
      return this;
    }

    /**
     * Says what next to no text is.
     *
     * @param value fewer letters and digits than this, 0 to 1,000; 40 by default
     * @return this builder
     */
    public Builder fewCharacters(int value) {
      if (value < 0 || value > 1_000) {
        throw new IllegalArgumentException("fewCharacters must be from 0 to 1000, but is " + value);
      }
      this.fewCharacters = value;
      return this;
    }

    private static double fraction(double value, String name) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " must be from 0 to 1, but is " + value);
      }
      return value;
    }

    /**
     * Builds the classifier.
     *
     * @return an immutable classifier
     */
    public PageClassifier build() {
      return new PageClassifier(this);
    }
  }
}
