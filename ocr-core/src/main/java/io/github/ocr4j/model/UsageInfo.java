package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was processed and is therefore billed ({@code OCRUsageInfo}).
 *
 * @param pagesProcessed pages read
 * @param pagesProcessedAnnotation pages billed at the annotated rate; some gateways send it, the
 *     contract does not have it
 * @param docSizeBytes the document's size in bytes
 * @param additionalProperties members that the contract does not know, as they came
 */
public record UsageInfo(
    int pagesProcessed,
    Optional<Integer> pagesProcessedAnnotation,
    Optional<Long> docSizeBytes,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public UsageInfo {
    pagesProcessedAnnotation = Absent.toEmpty(pagesProcessedAnnotation);
    docSizeBytes = Absent.toEmpty(docSizeBytes);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * A usage that says only how many pages were read.
   *
   * @param pagesProcessed pages read
   * @return the usage
   */
  public static UsageInfo ofPages(int pagesProcessed) {
    return new UsageInfo(pagesProcessed, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * A usage with the document's size.
   *
   * @param pagesProcessed pages read
   * @param docSizeBytes the document's size in bytes
   * @return the usage
   */
  public static UsageInfo of(int pagesProcessed, long docSizeBytes) {
    return new UsageInfo(pagesProcessed, Optional.empty(), Optional.of(docSizeBytes), Map.of());
  }

  /**
   * The usage of two calls for pages of one document.
   *
   * @param other the other call's usage
   * @return the pages of both, and the document's size as this usage tells it
   */
  public UsageInfo plus(UsageInfo other) {
    Optional<Integer> annotated =
        Stream.of(pagesProcessedAnnotation, other.pagesProcessedAnnotation)
            .flatMap(Optional::stream)
            .reduce(Integer::sum);
    return new UsageInfo(pagesProcessed + other.pagesProcessed, annotated, docSizeBytes, Map.of());
  }
}
