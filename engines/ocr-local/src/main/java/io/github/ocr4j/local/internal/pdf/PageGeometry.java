package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Turns positions in a PDF page (origin at the bottom left, unrotated) into what a reader sees. */
final class PageGeometry {
  /** The lower edge of a bitmap that stands straight is off the horizontal by less than this. */
  private static final double STRAIGHT_POINTS = 0.5;

  private final double width;
  private final double height;
  private final AffineTransform transform;

  PageGeometry(PDPage page) {
    PDRectangle crop = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation(), 360);
    double w = crop.getWidth();
    double h = crop.getHeight();
    boolean isSideways = rotation == 90 || rotation == 270;
    this.width = isSideways ? h : w;
    this.height = isSideways ? w : h;
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

  /** The whole page. */
  Box box() {
    return new Box(0, 0, width, height);
  }

  Point2D point(double x, double y) {
    return transform.transform(new Point2D.Double(x, y), null);
  }

  Box box(PDRectangle rectangle) {
    return around(
        point(rectangle.getLowerLeftX(), rectangle.getLowerLeftY()),
        point(rectangle.getUpperRightX(), rectangle.getUpperRightY()));
  }

  /** Where a bitmap is put on a page, and whether it is neither turned nor mirrored. */
  record Placement(Box box, boolean isUpright) {}

  /** Where a matrix puts a bitmap, which fills the unit square of its coordinate system. */
  Placement placement(Matrix matrix) {
    Point2D bottomLeft = corner(matrix, 0, 0);
    Point2D bottomRight = corner(matrix, 1, 0);
    Point2D topRight = corner(matrix, 1, 1);
    Point2D topLeft = corner(matrix, 0, 1);
    boolean isUpright =
        Math.abs(bottomRight.getY() - bottomLeft.getY()) < STRAIGHT_POINTS
            && bottomRight.getX() > bottomLeft.getX()
            && topRight.getY() < bottomLeft.getY();
    return new Placement(
        around(bottomLeft, topRight).union(around(bottomRight, topLeft)), isUpright);
  }

  private Point2D corner(Matrix matrix, float x, float y) {
    Point2D.Float corner = matrix.transformPoint(x, y);
    return point(corner.x, corner.y);
  }

  static Box around(Point2D one, Point2D other) {
    return Box.around(one.getX(), one.getY(), other.getX(), other.getY());
  }

  /** Degrees clockwise, in steps of one, of a direction in the PDF page. */
  int angle(double dx, double dy) {
    Point2D seen = transform.deltaTransform(new Point2D.Double(dx, dy), null);
    return Math.floorMod(
        (int) Math.round(Math.toDegrees(Math.atan2(seen.getY(), seen.getX()))), 360);
  }
}
