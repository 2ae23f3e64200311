package io.github.ocr4j.markdown;

/** Collects the thresholds of a {@link PageClassifier}. Not thread-safe. */
public final class PageClassifierBuilder {
  private double minimumAverage;
  private double minimumWord;
  private double coverage = 0.6;
  private int fewCharacters = 40;

  PageClassifierBuilder() {}

  /**
   * Doubts pages whose words are less sure on average.
   *
   * @param value 0 to 1; 0, the default, doubts none
   * @return this builder
   */
  public PageClassifierBuilder minimumAverageConfidence(double value) {
    this.minimumAverage = fraction(value, "minimumAverageConfidence");
    return this;
  }

  /**
   * Doubts pages that have a word less sure.
   *
   * @param value 0 to 1; 0, the default, doubts none
   * @return this builder
   */
  public PageClassifierBuilder minimumWordConfidence(double value) {
    this.minimumWord = fraction(value, "minimumWordConfidence");
    return this;
  }

  /**
   * Says how much of a page images may cover while it has next to no text.
   *
   * @param value 0 to 1; 0.6 by default
   * @return this builder
   */
  public PageClassifierBuilder imageCoverage(double value) {
    this.coverage = fraction(value, "imageCoverage");
    return this;
  }

  /**
   * Says what next to no text is.
   *
   * @param value fewer letters and digits than this, 0 to 1,000; 40 by default
   * @return this builder
   */
  public PageClassifierBuilder fewCharacters(int value) {
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
    return new PageClassifier(minimumAverage, minimumWord, coverage, fewCharacters);
  }
}
