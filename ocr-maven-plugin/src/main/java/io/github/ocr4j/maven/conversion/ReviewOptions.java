package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.maven.opinion.SecondReader;
import io.github.ocr4j.price.Money;
import java.util.Objects;

/**
 * How answers are looked at, the same for every document.
 *
 * @param placeholders what happens to pages that were not read
 * @param maxRepairCost what reading them again may cost together
 * @param secondOpinion whose second reading pages are compared with
 * @param minConfidence pages whose words are less sure on average are warned about, 0 to 1
 */
public record ReviewOptions(
    PlaceholderPolicy placeholders,
    Money maxRepairCost,
    SecondReader secondOpinion,
    double minConfidence) {
  /** Refuses nulls. */
  public ReviewOptions {
    Objects.requireNonNull(placeholders, "placeholders");
    Objects.requireNonNull(maxRepairCost, "maxRepairCost");
    Objects.requireNonNull(secondOpinion, "secondOpinion");
  }
}
