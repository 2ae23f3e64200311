package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.Map;
import java.util.Optional;

/**
 * How sure the engine is of a block; sent for granularity {@code block} by newer models. Not in the
 * published contract, so every part may be absent.
 *
 * @param averageContentConfidenceScore mean over the block's words, 0 to 1
 * @param minimumContentConfidenceScore the least sure word, 0 to 1
 * @param blockTypeConfidenceScore how sure the type is, 0 to 1
 * @param additionalProperties members that this version does not know, as they came
 */
public record BlockConfidence(
    Optional<Double> averageContentConfidenceScore,
    Optional<Double> minimumContentConfidenceScore,
    Optional<Double> blockTypeConfidenceScore,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public BlockConfidence {
    averageContentConfidenceScore = Absent.toEmpty(averageContentConfidenceScore);
    minimumContentConfidenceScore = Absent.toEmpty(minimumContentConfidenceScore);
    blockTypeConfidenceScore = Absent.toEmpty(blockTypeConfidenceScore);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }
}
