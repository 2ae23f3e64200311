package io.github.ocr4j.demo;

/** Plane projections between a quadrilateral and the unit square, as 3 × 3 matrices by rows. */
final class Perspective {
  private Perspective() {}

  /** The projection that takes the corners (clockwise from the top left) to the unit square. */
  static double[] toUnitSquare(double... corners) {
    return adjugate(fromUnitSquare(corners));
  }

  static double[] apply(double[] matrix, double x, double y) {
    double weight = matrix[6] * x + matrix[7] * y + matrix[8];
    return new double[] {
      (matrix[0] * x + matrix[1] * y + matrix[2]) / weight,
      (matrix[3] * x + matrix[4] * y + matrix[5]) / weight
    };
  }

  private static double[] fromUnitSquare(double[] c) {
    double dx1 = c[2] - c[4];
    double dy1 = c[3] - c[5];
    double dx2 = c[6] - c[4];
    double dy2 = c[7] - c[5];
    double sx = c[0] - c[2] + c[4] - c[6];
    double sy = c[1] - c[3] + c[5] - c[7];
    double determinant = dx1 * dy2 - dx2 * dy1;
    double g = (sx * dy2 - dx2 * sy) / determinant;
    double h = (dx1 * sy - sx * dy1) / determinant;
    return new double[] {
      c[2] - c[0] + g * c[2],
      c[6] - c[0] + h * c[6],
      c[0],
      c[3] - c[1] + g * c[3],
      c[7] - c[1] + h * c[7],
      c[1],
      g,
      h,
      1
    };
  }

  private static double[] adjugate(double[] m) {
    return new double[] {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
  }
}
