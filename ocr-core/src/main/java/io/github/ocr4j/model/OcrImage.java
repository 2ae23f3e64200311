package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ocr4j.internal.json.Absent;
import java.util.Map;
import java.util.Optional;

/**
 * An image that was cut out of a page ({@code OCRImageObject}).
 *
 * @param id the target of its placeholder, such as {@code img-0.jpeg}; unique in one response only
 * @param topLeftX the left edge in pixels
 * @param topLeftY the upper edge in pixels
 * @param bottomRightX the right edge in pixels
 * @param bottomRightY the lower edge in pixels
 * @param content the image itself, when it was asked for ({@code image_base64} on the wire)
 * @param imageAnnotation what the image shows, as JSON text, when a format was requested
 * @param additionalProperties members that the contract does not know, as they came
 */
public record OcrImage(
    String id,
    Optional<Integer> topLeftX,
    Optional<Integer> topLeftY,
    Optional<Integer> bottomRightX,
    Optional<Integer> bottomRightY,
    @JsonProperty("image_base64") Optional<ImageContent> content,
    Optional<String> imageAnnotation,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public OcrImage {
    id = Absent.toEmpty(id);
    topLeftX = Absent.toEmpty(topLeftX);
    topLeftY = Absent.toEmpty(topLeftY);
    bottomRightX = Absent.toEmpty(bottomRightX);
    bottomRightY = Absent.toEmpty(bottomRightY);
    content = Absent.toEmpty(content);
    imageAnnotation = Absent.toEmpty(imageAnnotation);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * An image with its place and content.
   *
   * @param id the target of its placeholder
   * @param box where it is on the page
   * @param content the image itself, if it was asked for
   * @return the image
   */
  public static OcrImage of(String id, BoundingBox box, Optional<ImageContent> content) {
    return new OcrImage(
        id,
        Optional.of(box.topLeftX()),
        Optional.of(box.topLeftY()),
        Optional.of(box.bottomRightX()),
        Optional.of(box.bottomRightY()),
        content,
        Optional.empty(),
        Map.of());
  }

  /**
   * The same image under another id.
   *
   * @param newId the id that replaces {@link #id()}
   * @return a copy with that id
   */
  public OcrImage withId(String newId) {
    return new OcrImage(
        newId,
        topLeftX,
        topLeftY,
        bottomRightX,
        bottomRightY,
        content,
        imageAnnotation,
        additionalProperties);
  }

  /**
   * The same image with another content.
   *
   * @param newContent what replaces {@link #content()}; empty for none
   * @return a copy with that content
   */
  public OcrImage withContent(Optional<ImageContent> newContent) {
    return new OcrImage(
        id,
        topLeftX,
        topLeftY,
        bottomRightX,
        bottomRightY,
        newContent,
        imageAnnotation,
        additionalProperties);
  }

  /**
   * Where the image is.
   *
   * @return the box in pixels, if all four edges came
   */
  public Optional<BoundingBox> box() {
    return topLeftX.isPresent()
            && topLeftY.isPresent()
            && bottomRightX.isPresent()
            && bottomRightY.isPresent()
        ? Optional.of(
            new BoundingBox(topLeftX.get(), topLeftY.get(), bottomRightX.get(), bottomRightY.get()))
        : Optional.empty();
  }
}
