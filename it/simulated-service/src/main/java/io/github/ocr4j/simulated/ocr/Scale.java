package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  ObjectNode dimensions() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("dpi", dotsPerInch)
        .put("height", height)
        .put("width", width);
  }

  /** Adds the pixels of a box to an object. */
  ObjectNode box(ObjectNode object, Box box) {
    return object
        .put("top_left_x", pixels(box.left(), width))
        .put("top_left_y", pixels(box.top(), height))
        .put("bottom_right_x", pixels(box.right(), width))
        .put("bottom_right_y", pixels(box.bottom(), height));
  }

  boolean isAtLeast(int pixels, Box box) {
    return pixels(box.right(), width) - pixels(box.left(), width) >= pixels
        && pixels(box.bottom(), height) - pixels(box.top(), height) >= pixels;
  }

  private int pixels(double value, int maximum) {
    return (int) Math.max(0, Math.min(Math.round(value * factor), maximum));
  }
}
