package io.github.ocr4j.local.internal.scan;

import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The straight edges of a quadrilateral, fitted to points that lie on them. */
final class QuadrilateralEdges {
  /** Points further from an edge than this share of its length belong to another one. */
  private static final double MAX_DISTANCE_SHARE = 0.04;

  /** An edge is fitted to at least so many points. */
  private static final int MIN_POINTS = 8;

  /** Neighbouring edges with a smaller sine between them have no corner. */
  private static final double MIN_SINE = 0.2;

  private QuadrilateralEdges() {}

  /**
   * Finds better corners than rough ones by points on the edges, of which a share at each end may
   * be rounded. Corners are x and y, clockwise; there are none if an edge is not to be seen.
   */
  static Optional<double[][]> corners(double[][] rough, List<Point> points, double leaveOut) {
    List<double[]> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Optional<double[]> line = line(rough[i], rough[(i + 1) % 4], points, leaveOut);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line.get());
    }
    double[][] corners = new double[4][];
    for (int i = 0; i < 4; i++) {
      double[] one = lines.get((i + 3) % 4);
      double[] other = lines.get(i);
      double determinant = one[0] * other[1] - other[0] * one[1];
      if (Math.abs(determinant) < MIN_SINE) {
        return Optional.empty();
      }
      corners[i] =
          new double[] {
            (one[2] * other[1] - other[2] * one[1]) / determinant,
            (one[0] * other[2] - other[0] * one[2]) / determinant
          };
    }
    return Optional.of(corners);
  }

  /** The line a x + b y = c, with a² + b² = 1, through the points beside a rough edge. */
  private static Optional<double[]> line(
      double[] from, double[] to, List<Point> points, double leaveOut) {
    double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    double ux = (to[0] - from[0]) / length;
    double uy = (to[1] - from[1]) / length;
    List<double[]> beside = new ArrayList<>();
    for (Point point : points) {
      double along = (point.x - from[0]) * ux + (point.y - from[1]) * uy;
      double across = (point.y - from[1]) * ux - (point.x - from[0]) * uy;
      if (along > leaveOut * length
          && along < (1 - leaveOut) * length
          && Math.abs(across) < MAX_DISTANCE_SHARE * length) {
        beside.add(new double[] {along, across});
      }
    }
    if (beside.size() < MIN_POINTS) {
      return Optional.empty();
    }
    double[] fit = fit(beside);
    double angle = Math.atan(fit[0]);
    double a = -uy * Math.cos(angle) - ux * Math.sin(angle);
    double b = ux * Math.cos(angle) - uy * Math.sin(angle);
    double c = a * (from[0] - uy * fit[1]) + b * (from[1] + ux * fit[1]);
    return Optional.of(new double[] {a, b, c});
  }

  /** Slope and offset by least squares. */
  private static double[] fit(List<double[]> points) {
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (double[] point : points) {
      sx += point[0];
      sy += point[1];
      sxx += point[0] * point[0];
      sxy += point[0] * point[1];
    }
    double n = points.size();
    double spread = n * sxx - sx * sx;
    double slope = spread == 0 ? 0 : (n * sxy - sx * sy) / spread;
    return new double[] {slope, (sy - slope * sx) / n};
  }

  /** Whether a point lies in a convex quadrilateral whose corners go round clockwise. */
  static boolean isInside(double[][] corners, double x, double y) {
    for (int i = 0; i < 4; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % 4];
      if ((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]) < 0) {
        return false;
      }
    }
    return true;
  }
}
