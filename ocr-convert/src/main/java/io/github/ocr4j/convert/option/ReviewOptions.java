package io.github.ocr4j.convert.option;

import java.util.Objects;

/**
 * How answers are looked at, the same for every document.
 *
 * @param placeholders what happens to pages that were not read
 * @param repair how they are read again, if they are
 * @param secondOpinion whose second reading pages are compared with
 * @param minConfidence pages whose words are less sure on average are warned about, 0 to 1; takes
 *     the place of the average among the thresholds of the Markdown
 */
public record ReviewOptions(
    PlaceholderPolicy placeholders,
    RereadSettings repair,
    SecondReader secondOpinion,
    double minConfidence) {
  private static final double USUAL_CONFIDENCE = 0.8;

  /** Refuses nulls. */
  public ReviewOptions {
    Objects.requireNonNull(placeholders, "placeholders");
    Objects.requireNonNull(repair, "repair");
    Objects.requireNonNull(secondOpinion, "secondOpinion");
  }

  /**
   * Pages without text and pages whose words are less than 0.8 sure are warned about.
   *
   * @return the usual options; nothing is read a second time
   */
  public static ReviewOptions defaults() {
    return new ReviewOptions(
        PlaceholderPolicy.WARN, RereadSettings.defaults(), SecondReader.NONE, USUAL_CONFIDENCE);
  }
}
