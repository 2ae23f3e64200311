package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Tells characters that somebody sees from those that programs lay over or under scans. */
final class GlyphVisibility {
  /** Nobody reads letters of this size, in points. */
  private static final double SMALLEST = 1;

  private static final double TRANSPARENT = 0.02;

  /** Paper is on average at least so bright, where 1 is white. */
  private static final double PAPER = 0.6;

  /** So many pixels are enough to tell paper from a dark picture. */
  private static final int SAMPLES_ACROSS = 40;

  private final PageGeometry geometry;
  private Optional<PDImage> cover = Optional.empty();
  private Optional<Boolean> onPaper = Optional.empty();

  GlyphVisibility(PageGeometry geometry) {
    this.geometry = geometry;
  }

  boolean visible(PDGraphicsState state, Point2D start, double size, Box clip) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean filled = mode.isFill() && state.getNonStrokeAlphaConstant() > TRANSPARENT;
    boolean outlined = mode.isStroke() && state.getAlphaConstant() > TRANSPARENT;
    return (outlined || filled && !isWhiteOnPaper(state))
        && size >= SMALLEST
        && clip.expand(size).containsPoint(start.getX(), start.getY())
        && start.getX() >= -1
        && start.getX() <= geometry.width() + 1
        && start.getY() >= -1
        && start.getY() <= geometry.height() + 1;
  }

  private boolean isWhiteOnPaper(PDGraphicsState state) {
    return cover.isPresent() && Paint.white(state.getNonStrokingColor()) && isOnPaper();
  }

  /** Decoding a scan costs much, and hardly any page has white text. */
  private boolean isOnPaper() {
    if (onPaper.isEmpty()) {
      onPaper = cover.map(GlyphVisibility::isBright);
    }
    return onPaper.orElse(false);
  }

  /** Takes note of a bitmap over the whole page; says whether nothing below it is seen any more. */
  boolean covers(PDImage image, Box seen, PDGraphicsState state) {
    if (!TextLayer.covered(seen, geometry) || !isOpaque(image, state)) {
      return false;
    }
    cover = Optional.of(image);
    onPaper = Optional.empty();
    return true;
  }

  private static boolean isOpaque(PDImage image, PDGraphicsState state) {
    try {
      return image instanceof PDImageXObject bitmap
          && !bitmap.isStencil()
          && bitmap.getSoftMask() == null
          && bitmap.getMask() == null
          && state.getNonStrokeAlphaConstant() >= 1 - TRANSPARENT
          && state.getSoftMask() == null
          && state.getBlendMode() == BlendMode.NORMAL;
    } catch (IOException damaged) {
      return false;
    }
  }

  private static boolean isBright(PDImage image) {
    try {
      int step = Math.max(1, Math.min(image.getWidth(), image.getHeight()) / SAMPLES_ACROSS);
      BufferedImage small = image.getImage(null, step);
      double sum = 0;
      for (int y = 0; y < small.getHeight(); y++) {
        for (int x = 0; x < small.getWidth(); x++) {
          int rgb = small.getRGB(x, y);
          sum += ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / (3.0 * 0xff);
        }
      }
      return sum >= PAPER * small.getWidth() * small.getHeight();
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }
}
