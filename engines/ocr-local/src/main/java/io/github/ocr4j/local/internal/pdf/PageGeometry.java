package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns positions in a PDF page (origin at the bottom left, unrotated) into what a reader sees. */
final class PageGeometry {
  private final double width;
  private final double height;
  private final AffineTransform transform;

  PageGeometry(PDPage page) {
    PDRectangle crop = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation(), 360);
    double w = crop.getWidth();
    double h = crop.getHeight();
    boolean sideways = rotation == 90 || rotation == 270;
    this.width = sideways ? h : w;
    this.height = sideways ? w : h;
    this.transform =
        switch (rotation) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(1, 0, 0, -1, 0, h);
        };
    transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Point2D point(double x, double y) {
    return transform.transform(new Point2D.Double(x, y), null);
  }

  Box box(PDRectangle rectangle) {
    Point2D one = point(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
    Point2D other = point(rectangle.getUpperRightX(), rectangle.getUpperRightY());
    return Box.around(one.getX(), one.getY(), other.getX(), other.getY());
  }

  /** Degrees clockwise, in steps of one, of a direction in the PDF page. */
  int angle(double dx, double dy) {
    Point2D seen = transform.deltaTransform(new Point2D.Double(dx, dy), null);
    return Math.floorMod(
        (int) Math.round(Math.toDegrees(Math.atan2(seen.getY(), seen.getX()))), 360);
  }
}
