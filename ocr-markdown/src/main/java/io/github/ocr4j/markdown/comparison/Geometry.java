package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;

/** How words lie to each other on a page. */
final class Geometry {
  /** Words above each other with less between them, in heights, belong together. */
  private static final double CLOSE = 1;

  private Geometry() {}

  static boolean areOnOneLine(Token one, Token other) {
    return one.place().isPresent()
        && other.place().isPresent()
        && areOnOneLine(one.place().get(), other.place().get());
  }

  static boolean areOnOneLine(PageWord one, PageWord other) {
    return other.bottom() > one.top() && other.top() < one.bottom();
  }

  /** Whether one is close above the other, as in a fraction. */
  static boolean areStacked(Token one, Token other) {
    return one.place().isPresent()
        && other.place().isPresent()
        && areStacked(one.place().get(), other.place().get());
  }

  private static boolean areStacked(PageWord one, PageWord other) {
    double middles = Math.abs(one.top() + one.bottom() - other.top() - other.bottom()) / 2;
    double height = (one.bottom() - one.top() + other.bottom() - other.top()) / 2;
    return !one.equals(other)
        && one.left() < other.right()
        && other.left() < one.right()
        && middles > height / 2
        && middles < (1 + CLOSE) * height;
  }
}
