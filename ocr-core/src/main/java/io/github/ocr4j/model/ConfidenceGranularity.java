package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How finely an engine says how sure it is ({@code confidence_scores_granularity}). An open set:
 * values that this version does not know are sent as they are.
 *
 * @param value the name on the wire
 */
public record ConfidenceGranularity(@JsonValue String value) {
  /** A score for each word and for the page. */
  public static final ConfidenceGranularity WORD = new ConfidenceGranularity("word");

  /** Scores for the page only. */
  public static final ConfidenceGranularity PAGE = new ConfidenceGranularity("page");

  /** Scores for each block; newer models take it, the published contract does not list it. */
  public static final ConfidenceGranularity BLOCK = new ConfidenceGranularity("block");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConfidenceGranularity {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
