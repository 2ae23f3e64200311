package io.github.ocr4j.local.internal.scan;

/** Maps the points of a rectangle to those of a quadrilateral, as a camera does. */
record PerspectiveTransform(double[] coefficients) {
  /** Maps to corners given as x and y: top left, top right, bottom right, bottom left. */
  static PerspectiveTransform of(double width, double height, double[][] corners) {
    double dx1 = corners[1][0] - corners[2][0];
    double dx2 = corners[3][0] - corners[2][0];
    double dx3 = corners[0][0] - corners[1][0] + corners[2][0] - corners[3][0];
    double dy1 = corners[1][1] - corners[2][1];
    double dy2 = corners[3][1] - corners[2][1];
    double dy3 = corners[0][1] - corners[1][1] + corners[2][1] - corners[3][1];
    double determinant = dx1 * dy2 - dx2 * dy1;
    double g = (dx3 * dy2 - dx2 * dy3) / determinant;
    double h = (dx1 * dy3 - dx3 * dy1) / determinant;
    double a = corners[1][0] - corners[0][0] + g * corners[1][0];
    double b = corners[3][0] - corners[0][0] + h * corners[3][0];
    double d = corners[1][1] - corners[0][1] + g * corners[1][1];
    double e = corners[3][1] - corners[0][1] + h * corners[3][1];
    return new PerspectiveTransform(
        new double[] {
          a / width,
          b / height,
          corners[0][0],
          d / width,
          e / height,
          corners[0][1],
          g / width,
          h / height
        });
  }

  double x(double x, double y) {
    return (coefficients[0] * x + coefficients[1] * y + coefficients[2])
        / (coefficients[6] * x + coefficients[7] * y + 1);
  }

  double y(double x, double y) {
    return (coefficients[3] * x + coefficients[4] * y + coefficients[5])
        / (coefficients[6] * x + coefficients[7] * y + 1);
  }
}
