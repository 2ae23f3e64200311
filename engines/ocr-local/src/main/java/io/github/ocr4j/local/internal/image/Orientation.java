package io.github.ocr4j.local.internal.image;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** How a camera was held, or a sheet lay, as files say it with a number from 1 to 8. */
enum Orientation {
  UPRIGHT(0, false),
  MIRRORED(0, true),
  UPSIDE_DOWN(2, false),
  UPSIDE_DOWN_MIRRORED(2, true),
  LEFT_MIRRORED(3, true),
  LEFT(1, false),
  RIGHT_MIRRORED(1, true),
  RIGHT(3, false);

  private final int quarters;
  private final boolean isMirrored;

  /** Mirror left and right first where that is wanted, then turn clockwise by quarters. */
  Orientation(int quarters, boolean isMirrored) {
    this.quarters = quarters;
    this.isMirrored = isMirrored;
  }

  /** The orientation that a number stands for; a number that is none means upright. */
  static Orientation of(int tag) {
    return tag >= 1 && tag <= values().length ? values()[tag - 1] : UPRIGHT;
  }

  /** The image as it is to be looked at. */
  BufferedImage upright(BufferedImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    double width = image.getWidth();
    double height = image.getHeight();
    boolean isSideways = quarters % 2 != 0;
    int uprightWidth = isSideways ? image.getHeight() : image.getWidth();
    int uprightHeight = isSideways ? image.getWidth() : image.getHeight();
    AffineTransform transform =
        AffineTransform.getTranslateInstance(uprightWidth / 2.0, uprightHeight / 2.0);
    transform.quadrantRotate(quarters);
    transform.scale(isMirrored ? -1 : 1, 1);
    transform.translate(-width / 2, -height / 2);
    BufferedImage upright = new BufferedImage(uprightWidth, uprightHeight, type(image));
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.drawImage(image, transform, null);
    } finally {
      graphics.dispose();
    }
    return upright;
  }

  private static int type(BufferedImage image) {
    if (image.getColorModel().hasAlpha()) {
      return BufferedImage.TYPE_INT_ARGB;
    }
    return image.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? BufferedImage.TYPE_BYTE_GRAY
        : BufferedImage.TYPE_INT_RGB;
  }
}
