package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Tells characters that are seen from those that programs lay over or under scans. */
final class GlyphVisibility {
  /** Smaller letters cannot be read. */
  private static final double MIN_SIZE_POINTS = 1;

  /** A letter that begins further outside the page is not seen. */
  private static final double PAGE_MARGIN_POINTS = 1;

  private static final double TRANSPARENT_ALPHA = 0.02;

  /** Where 1 is white. */
  private static final float MIN_WHITE_BRIGHTNESS = 0.98f;

  /** Paper is on average at least so bright, where 1 is white. */
  private static final double MIN_PAPER_BRIGHTNESS = 0.6;

  /** So many pixels are enough to tell paper from a dark picture. */
  private static final int SAMPLES_ACROSS = 40;

  private final PageGeometry geometry;
  private Optional<PDImage> cover = Optional.empty();
  private Optional<Boolean> isCoverBright = Optional.empty();

  GlyphVisibility(PageGeometry geometry) {
    this.geometry = geometry;
  }

  boolean isVisible(PDGraphicsState state, Point2D start, double size, Box clip) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean isFilled = mode.isFill() && state.getNonStrokeAlphaConstant() > TRANSPARENT_ALPHA;
    boolean isOutlined = mode.isStroke() && state.getAlphaConstant() > TRANSPARENT_ALPHA;
    return (isOutlined || isFilled && !isWhiteOnPaper(state))
        && size >= MIN_SIZE_POINTS
        && clip.expand(size).containsPoint(start.getX(), start.getY())
        && geometry.box().expand(PAGE_MARGIN_POINTS).containsPoint(start.getX(), start.getY());
  }

  private boolean isWhiteOnPaper(PDGraphicsState state) {
    return cover.isPresent() && isWhite(state.getNonStrokingColor()) && isOnPaper();
  }

  /** Decoding a scan costs much, and hardly any page has white text. */
  private boolean isOnPaper() {
    if (isCoverBright.isEmpty()) {
      isCoverBright = cover.map(GlyphVisibility::isBright);
    }
    return isCoverBright.orElse(false);
  }

  /** Takes note of a bitmap that is drawn; true if it hides all that was drawn before it. */
  boolean isCovering(PDImage image, Box seen, PDGraphicsState state) {
    if (!TextLayer.isWholePage(seen, geometry) || !isOpaque(image, state)) {
      return false;
    }
    cover = Optional.of(image);
    isCoverBright = Optional.empty();
    return true;
  }

  private static boolean isOpaque(PDImage image, PDGraphicsState state) {
    try {
      return image instanceof PDImageXObject bitmap
          && !bitmap.isStencil()
          && bitmap.getSoftMask() == null
          && bitmap.getMask() == null
          && state.getNonStrokeAlphaConstant() >= 1 - TRANSPARENT_ALPHA
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
      int width = small.getWidth();
      for (int rgb : small.getRGB(0, 0, width, small.getHeight(), null, 0, width)) {
        sum += ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / (3.0 * 0xff);
      }
      return sum >= MIN_PAPER_BRIGHTNESS * width * small.getHeight();
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  /** Whether a color is that of paper. */
  static boolean isWhite(PDColor color) {
    if (color == null
        || color.getColorSpace() == null
        || color.getColorSpace() instanceof PDPattern
        || "Separation".equals(color.getColorSpace().getName())) {
      return false;
    }
    float[] components = color.getComponents();
    boolean isSubtractive = color.getColorSpace() instanceof PDDeviceCMYK || components.length == 4;
    for (float component : components) {
      if (isSubtractive ? component > 1 - MIN_WHITE_BRIGHTNESS : component < MIN_WHITE_BRIGHTNESS) {
        return false;
      }
    }
    return components.length > 0;
  }
}
