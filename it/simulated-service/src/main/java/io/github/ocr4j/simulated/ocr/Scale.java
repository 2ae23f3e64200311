package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.document.Box;
import io.github.ocr4j.simulated.document.PageSize;

/** Turns a page's units into the pixels of the answer. */
record Scale(int dotsPerInch, int width, int height, double factor) {

  private static final int FIRST_GENERATION_DPI = 200;
  private static final int LONGEST_SIDE = 1024;

  static Scale of(PageSize size, Model.Generation generation) {
    if (size.unitsPerInch() != 72) {
      return new Scale(size.unitsPerInch(), (int) size.width(), (int) size.height(), 1);
    }
    double longest = Math.max(size.width(), size.height()) / size.unitsPerInch();
    int dpi =
        generation == Model.Generation.FIRST
            ? FIRST_GENERATION_DPI
            : Math.max(1, (int) Math.floor(LONGEST_SIDE / longest));
    double factor = (double) dpi / size.unitsPerInch();
    return new Scale(
        dpi,
        (int) Math.round(size.width() * factor),
        (int) Math.round(size.height() * factor),
        factor);
  }

  PixelBox pixels(Box box) {
    return new PixelBox(
        clamp(box.left(), width),
        clamp(box.top(), height),
        clamp(box.right(), width),
        clamp(box.bottom(), height));
  }

  private int clamp(double value, int maximum) {
    return (int) Math.max(0, Math.min(Math.round(value * factor), maximum));
  }

  record PixelBox(int left, int top, int right, int bottom) {

    boolean isAtLeast(int size) {
      return right - left >= size && bottom - top >= size;
    }
  }
}
