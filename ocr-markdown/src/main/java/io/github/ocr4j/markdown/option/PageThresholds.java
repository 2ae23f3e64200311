package io.github.ocr4j.markdown.option;

/**
 * When a page counts as read. Immutable.
 *
 * @param minimumAverageConfidence pages whose words are less sure on average are doubted, 0 to 1; 0
 *     doubts none
 * @param minimumWordConfidence pages that have a word less sure are doubted, 0 to 1; 0 doubts none
 * @param imageCoverage the share of a page that images may cover while it has next to no text, 0 to
 *     1
 * @param fewCharacters what next to no text is: fewer letters and digits than this, 0 to 1,000
 */
public record PageThresholds(
    double minimumAverageConfidence,
    double minimumWordConfidence,
    double imageCoverage,
    int fewCharacters) {
  private static final PageThresholds DEFAULTS = new PageThresholds(0, 0, 0.6, 40);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public PageThresholds {
    requireShare(minimumAverageConfidence, "minimumAverageConfidence");
    requireShare(minimumWordConfidence, "minimumWordConfidence");
    requireShare(imageCoverage, "imageCoverage");
    if (fewCharacters < 0 || fewCharacters > 1_000) {
      throw new IllegalArgumentException(
          "fewCharacters must be from 0 to 1000, but is " + fewCharacters);
    }
  }

  private static void requireShare(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, but is " + value);
    }
  }

  /**
   * No confidence is too low; images may cover 0.6 of a page of fewer than 40 characters.
   *
   * @return the thresholds
   */
  public static PageThresholds defaults() {
    return DEFAULTS;
  }

  /** These thresholds with another {@link #minimumAverageConfidence()}. */
  public PageThresholds withMinimumAverageConfidence(double value) {
    return new PageThresholds(value, minimumWordConfidence, imageCoverage, fewCharacters);
  }

  /** These thresholds with another {@link #minimumWordConfidence()}. */
  public PageThresholds withMinimumWordConfidence(double value) {
    return new PageThresholds(minimumAverageConfidence, value, imageCoverage, fewCharacters);
  }

  /** These thresholds with another {@link #imageCoverage()}. */
  public PageThresholds withImageCoverage(double value) {
    return new PageThresholds(
        minimumAverageConfidence, minimumWordConfidence, value, fewCharacters);
  }

  /** These thresholds with another {@link #fewCharacters()}. */
  public PageThresholds withFewCharacters(int value) {
    return new PageThresholds(
        minimumAverageConfidence, minimumWordConfidence, imageCoverage, value);
  }
}
