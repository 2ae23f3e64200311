package io.github.ocr4j.local.internal.page;

/** A straight horizontal or vertical line that was drawn, as separator or as a table's border. */
public record Ruling(Box box) implements Placed {
  public boolean isHorizontal() {
    return box.width() >= box.height();
  }

  /** Its position across its direction. */
  public double position() {
    return isHorizontal() ? box.centerY() : box.centerX();
  }

  /** Where it begins along its direction. */
  public double start() {
    return isHorizontal() ? box.left() : box.top();
  }

  /** Where it ends along its direction. */
  public double end() {
    return isHorizontal() ? box.right() : box.bottom();
  }

  public double length() {
    return end() - start();
  }
}
