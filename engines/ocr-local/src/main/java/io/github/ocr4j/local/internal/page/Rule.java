package io.github.ocr4j.local.internal.page;

/**
 * A straight line that was drawn, as separator or as a table's border.
 *
 * @param box where it is; thin in one direction
 */
public record Rule(Box box) {

  public boolean horizontal() {
    return box.width() >= box.height();
  }

  /** Its position across its direction. */
  public double position() {
    return horizontal() ? box.centerY() : box.centerX();
  }

  /** Where it begins along its direction. */
  public double start() {
    return horizontal() ? box.left() : box.top();
  }

  /** Where it ends along its direction. */
  public double end() {
    return horizontal() ? box.right() : box.bottom();
  }

  public double length() {
    return end() - start();
  }
}
