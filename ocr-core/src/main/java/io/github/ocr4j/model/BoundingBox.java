package io.github.ocr4j.model;

/**
 * A box on a page, in pixels of the page's {@link OcrPage.Dimensions}, the origin at the top left.
 *
 * @param topLeftX the left edge
 * @param topLeftY the upper edge
 * @param bottomRightX the right edge
 * @param bottomRightY the lower edge
 */
public record BoundingBox(int topLeftX, int topLeftY, int bottomRightX, int bottomRightY) {

  /**
   * The box's width.
   *
   * @return pixels; never negative
   */
  public int width() {
    return Math.max(0, bottomRightX - topLeftX);
  }

  /**
   * The box's height.
   *
   * @return pixels; never negative
   */
  public int height() {
    return Math.max(0, bottomRightY - topLeftY);
  }
}
