package io.github.ocr4j.local.internal.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/** Tells the paper's colour from others. */
final class Paint {
  private static final float ALMOST_WHITE = 0.98f;

  private Paint() {}

  static boolean white(PDColor color) {
    if (color == null
        || color.getColorSpace() == null
        || color.getColorSpace() instanceof PDPattern) {
      return false;
    }
    float[] components = color.getComponents();
    if (components.length == 0) {
      return false;
    }
    boolean subtractive = color.getColorSpace() instanceof PDDeviceCMYK || components.length == 4;
    for (float component : components) {
      if (subtractive ? component > 1 - ALMOST_WHITE : component < ALMOST_WHITE) {
        return false;
      }
    }
    return components.length >= 1 && !"Separation".equals(color.getColorSpace().getName());
  }
}
