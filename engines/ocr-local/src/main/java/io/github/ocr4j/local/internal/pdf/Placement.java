package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.geom.Point2D;
import org.apache.pdfbox.util.Matrix;

/**
 * Where a bitmap is put on a page.
 *
 * @param box around it
 * @param upright whether it is neither turned nor mirrored
 */
record Placement(Box box, boolean upright) {
  /** A side that is off by less, in points, is straight. */
  private static final double STRAIGHT = 0.5;

  /** A bitmap fills the unit square of a coordinate system. */
  static Placement of(PageGeometry geometry, Matrix matrix) {
    Point2D bottomLeft = corner(geometry, matrix, 0, 0);
    Point2D bottomRight = corner(geometry, matrix, 1, 0);
    Point2D topRight = corner(geometry, matrix, 1, 1);
    Point2D topLeft = corner(geometry, matrix, 0, 1);
    boolean upright =
        Math.abs(bottomRight.getY() - bottomLeft.getY()) < STRAIGHT
            && bottomRight.getX() > bottomLeft.getX()
            && topRight.getY() < bottomLeft.getY();
    return new Placement(around(bottomLeft, topRight).union(around(bottomRight, topLeft)), upright);
  }

  private static Point2D corner(PageGeometry geometry, Matrix matrix, float x, float y) {
    Point2D.Float corner = matrix.transformPoint(x, y);
    return geometry.point(corner.x, corner.y);
  }

  private static Box around(Point2D one, Point2D other) {
    return Box.around(one.getX(), one.getY(), other.getX(), other.getY());
  }
}
