package io.github.ocr4j.local.internal.scan;

import java.awt.image.BufferedImage;

/**
 * A page as pixels, and how they are to be read.
 *
 * @param dotsPerInch the resolution that turns pixels into points
 * @param factor by which the image is enlarged or reduced for recognition
 * @param workingDpi the resolution that recognition assumes after that
 * @param isUpright whether the text is known to stand upright and straight
 */
public record ScanImage(
    BufferedImage image, double dotsPerInch, double factor, double workingDpi, boolean isUpright) {
  /** The resolution that an image file is said to have: then its points are its pixels again. */
  private static final double FILE_DPI = 200;

  /** Below this resolution letters are too small. */
  private static final double MIN_DPI = 200;

  /** Above this resolution more pixels only cost time. */
  private static final double MAX_DPI = 450;

  /** Recognition reads best at this resolution. */
  private static final double GOOD_DPI = 300;

  /** An image file whose longer side has fewer pixels is a screenshot or a thumbnail. */
  private static final double MIN_SIDE_PIXELS = 1_700;

  /** An image file whose longer side has more pixels is reduced. */
  private static final double MAX_SIDE_PIXELS = 5_000;

  /** The longer side of a page at a good resolution. */
  private static final double GOOD_SIDE_PIXELS = 3_300;

  /** The longer side to which a screenshot is enlarged. */
  private static final double SCREEN_SIDE_PIXELS = 2_500;

  private static final double MAX_FACTOR = 3;

  /** The limits of the guess that an image shows a sheet as long as a letter. */
  private static final double MIN_GUESS_DPI = 150;

  private static final double MAX_GUESS_DPI = 400;

  /** The longer side of a letter. */
  private static final double LETTER_SIDE_INCHES = 11;

  /** An enlarged image has at most so many pixels. */
  private static final double MAX_PIXELS = 24_000_000;

  /** A page of a document that says how large it is. */
  public static ScanImage ofPage(BufferedImage image, double dotsPerInch) {
    boolean isGood = dotsPerInch >= MIN_DPI && dotsPerInch <= MAX_DPI;
    double factor = Math.min(isGood ? 1 : GOOD_DPI / dotsPerInch, maxFactor(image));
    return new ScanImage(image, dotsPerInch, factor, dotsPerInch * factor, false);
  }

  /**
   * A page of a document that is nothing but a bitmap: a scan, or the photograph of a sheet, of
   * which the sheet alone is read.
   */
  public static ScanImage ofBitmap(BufferedImage bitmap, double dotsPerInch) {
    BufferedImage sheet = Photograph.flatten(bitmap);
    return sheet == bitmap ? ofPage(bitmap, dotsPerInch) : ofUnknownSize(sheet, dotsPerInch);
  }

  /** An image file, which may be a photograph, a screenshot or a scan. */
  public static ScanImage ofFile(BufferedImage file) {
    return ofUnknownSize(Photograph.flatten(file), FILE_DPI);
  }

  private static ScanImage ofUnknownSize(BufferedImage image, double dotsPerInch) {
    double side = Math.max(image.getWidth(), image.getHeight());
    double factor = 1;
    if (side < MIN_SIDE_PIXELS) {
      factor = Math.min(MAX_FACTOR, SCREEN_SIDE_PIXELS / side);
    } else if (side > MAX_SIDE_PIXELS) {
      factor = GOOD_SIDE_PIXELS / side;
    }
    factor = Math.min(factor, maxFactor(image));
    double dpi =
        Math.max(MIN_GUESS_DPI, Math.min(MAX_GUESS_DPI, side * factor / LETTER_SIDE_INCHES));
    return new ScanImage(image, dotsPerInch, factor, dpi, false);
  }

  /** The same image, whose text is known to stand upright and straight. */
  public ScanImage knownUpright() {
    return new ScanImage(image, dotsPerInch, factor, workingDpi, true);
  }

  private static double maxFactor(BufferedImage image) {
    return Math.sqrt(MAX_PIXELS / ((double) image.getWidth() * image.getHeight()));
  }

  double pointsPerWorkingPixel() {
    return 72 / (dotsPerInch * factor);
  }
}
