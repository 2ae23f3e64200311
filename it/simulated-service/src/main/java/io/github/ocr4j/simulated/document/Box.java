package io.github.ocr4j.simulated.document;

/**
 * A rectangle on a page, from its upper left corner.
 *
 * @param left distance from the left edge, in points for PDF pages and in pixels for images
 * @param top distance from the upper edge
 * @param right the right side's distance from the left edge
 * @param bottom the lower side's distance from the upper edge
 */
public record Box(double left, double top, double right, double bottom) {

  /** Returns the smallest rectangle around this and another one. */
  public Box around(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Returns the width. */
  public double width() {
    return right - left;
  }

  /** Returns the height. */
  public double height() {
    return bottom - top;
  }
}
