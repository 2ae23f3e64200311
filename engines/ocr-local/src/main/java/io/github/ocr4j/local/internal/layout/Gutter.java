package io.github.ocr4j.local.internal.layout;

/**
 * A vertical strip without text between two columns.
 *
 * @param left where it begins
 * @param right where it ends
 */
record Gutter(double left, double right) {
  double center() {
    return (left + right) / 2;
  }

  double width() {
    return right - left;
  }

  boolean crossedBy(Element element) {
    return element.box().left() < center() && element.box().right() > center();
  }

  boolean leftOf(Element element) {
    return element.box().centerX() > center();
  }
}
