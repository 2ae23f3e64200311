package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.Map;
import java.util.Optional;

/**
 * A paragraph, heading, table or other part of a page with its box (the {@code OCR…Block} schemas).
 *
 * @param type what the block is
 * @param topLeftX the left edge in pixels
 * @param topLeftY the upper edge in pixels
 * @param bottomRightX the right edge in pixels
 * @param bottomRightY the lower edge in pixels
 * @param content the block's text as Markdown or HTML
 * @param imageId the {@link OcrImage#id()} that an image block shows
 * @param tableId the {@link OcrTable#id()} that a table block shows
 * @param confidenceScores how sure the engine is of this block
 * @param additionalProperties members that the contract does not know, as they came
 */
public record OcrBlock(
    BlockType type,
    int topLeftX,
    int topLeftY,
    int bottomRightX,
    int bottomRightY,
    String content,
    Optional<String> imageId,
    Optional<String> tableId,
    Optional<Confidence> confidenceScores,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public OcrBlock {
    type = type == null ? BlockType.TEXT : type;
    content = Absent.toEmpty(content);
    imageId = Absent.toEmpty(imageId);
    tableId = Absent.toEmpty(tableId);
    confidenceScores = Absent.toEmpty(confidenceScores);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * A block that refers to no image or table.
   *
   * @param type what the block is
   * @param box where it is
   * @param content its text
   * @return the block
   */
  public static OcrBlock of(BlockType type, BoundingBox box, String content) {
    return of(type, box, content, Optional.empty(), Optional.empty());
  }

  /**
   * A block that shows an image.
   *
   * @param box where it is
   * @param imageId the image's id
   * @return the block
   */
  public static OcrBlock image(BoundingBox box, String imageId) {
    return of(BlockType.IMAGE, box, "", Optional.of(imageId), Optional.empty());
  }

  /**
   * A block that shows an extracted table.
   *
   * @param box where it is
   * @param content the table
   * @param tableId the table's id
   * @return the block
   */
  public static OcrBlock table(BoundingBox box, String content, String tableId) {
    return of(BlockType.TABLE, box, content, Optional.empty(), Optional.of(tableId));
  }

  private static OcrBlock of(
      BlockType type,
      BoundingBox box,
      String content,
      Optional<String> imageId,
      Optional<String> tableId) {
    return new OcrBlock(
        type,
        box.topLeftX(),
        box.topLeftY(),
        box.bottomRightX(),
        box.bottomRightY(),
        content,
        imageId,
        tableId,
        Optional.empty(),
        Map.of());
  }

  /**
   * Where the block is.
   *
   * @return the box in pixels
   */
  public BoundingBox box() {
    return new BoundingBox(topLeftX, topLeftY, bottomRightX, bottomRightY);
  }

  /**
   * How sure the engine is of a block; sent for granularity {@code block} by newer models. Not in
   * the published contract, so every part may be absent.
   *
   * @param averageContentConfidenceScore mean over the block's words, 0 to 1
   * @param minimumContentConfidenceScore the least sure word, 0 to 1
   * @param blockTypeConfidenceScore how sure the type is, 0 to 1
   * @param additionalProperties members that this version does not know, as they came
   */
  public record Confidence(
      Optional<Double> averageContentConfidenceScore,
      Optional<Double> minimumContentConfidenceScore,
      Optional<Double> blockTypeConfidenceScore,
      @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

    public Confidence {
      averageContentConfidenceScore = Absent.toEmpty(averageContentConfidenceScore);
      minimumContentConfidenceScore = Absent.toEmpty(minimumContentConfidenceScore);
      blockTypeConfidenceScore = Absent.toEmpty(blockTypeConfidenceScore);
      additionalProperties = Absent.toEmpty(additionalProperties);
    }
  }
}
