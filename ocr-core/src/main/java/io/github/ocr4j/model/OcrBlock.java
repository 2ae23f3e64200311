package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ocr4j.internal.json.Absent;
import java.util.Map;
import java.util.Objects;
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
    Type type,
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
    type = type == null ? Type.TEXT : type;
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
  public static OcrBlock of(Type type, BoundingBox box, String content) {
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
    return of(Type.IMAGE, box, "", Optional.of(imageId), Optional.empty());
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
    return of(Type.TABLE, box, content, Optional.empty(), Optional.of(tableId));
  }

  private static OcrBlock of(
      Type type,
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

  /**
   * What a block is ({@code type} of the {@code OCR…Block} schemas). An open set: types that this
   * version does not know are kept.
   *
   * @param value the name on the wire
   */
  public record Type(@JsonValue String value) {
    /** A paragraph. */
    public static final Type TEXT = new Type("text");

    /** A heading. */
    public static final Type TITLE = new Type("title");

    /** A list. */
    public static final Type LIST = new Type("list");

    /** A table. */
    public static final Type TABLE = new Type("table");

    /** An image. */
    public static final Type IMAGE = new Type("image");

    /** A formula. */
    public static final Type EQUATION = new Type("equation");

    /** The caption of an image or a table. */
    public static final Type CAPTION = new Type("caption");

    /** Program code. */
    public static final Type CODE = new Type("code");

    /** A bibliography. */
    public static final Type REFERENCES = new Type("references");

    /** Text beside the main text. */
    public static final Type ASIDE_TEXT = new Type("aside_text");

    /** The page's header. */
    public static final Type HEADER = new Type("header");

    /** The page's footer. */
    public static final Type FOOTER = new Type("footer");

    /** A signature. */
    public static final Type SIGNATURE = new Type("signature");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Type {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
