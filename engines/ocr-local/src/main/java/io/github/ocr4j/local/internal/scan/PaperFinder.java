package io.github.ocr4j.local.internal.scan;

import java.awt.Point;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the sheet of paper in a photograph: the largest bright area, if it has four corners. */
final class PaperFinder {
  /** The longer side of the small copy in which it is looked for. */
  private static final double SMALL_SIDE_PIXELS = 400;

  /** Paper takes at least this share of a photograph of it. */
  private static final double MIN_SHARE = 0.12;

  /** An area over a larger share is a page without a margin around it. */
  private static final double MAX_SHARE = 0.97;

  /** This share of the quadrilateral is bright, and this share of the area is in it. */
  private static final double MIN_FILLED_SHARE = 0.93;

  /** This share of an edge next to its corners may be rounded or folded. */
  private static final double CORNER_SHARE = 0.1;

  /** Brightness is compared this far inside and outside of an edge of the small copy. */
  private static final double ACROSS_PIXELS = 3;

  /** Across a sharp edge it differs by so many of 256 levels. */
  private static final double MIN_STEP_LEVELS = 25;

  private PaperFinder() {}

  /** The corners top left, top right, bottom right and bottom left, in pixels. */
  static Optional<double[][]> find(GrayImage image) {
    double factor = Math.min(1, SMALL_SIDE_PIXELS / Math.max(image.width(), image.height()));
    GrayImage small = image.reduce((int) Math.max(1, Math.floor(1 / factor)));
    BrightArea area = BrightArea.of(small);
    if (area.share() < MIN_SHARE || area.share() > MAX_SHARE) {
      return Optional.empty();
    }
    List<Point> outline = area.outline();
    double[][] rough = {
      farthest(outline, p -> -p.x - p.y),
      farthest(outline, p -> p.x - p.y),
      farthest(outline, p -> p.x + p.y),
      farthest(outline, p -> p.y - p.x)
    };
    double scale = (double) image.width() / small.width();
    return QuadrilateralEdges.corners(rough, outline, CORNER_SHARE)
        .filter(corners -> isFilled(corners, area))
        .filter(corners -> isOutlined(corners, small))
        .map(
            corners ->
                Arrays.stream(corners)
                    .map(corner -> new double[] {corner[0] * scale, corner[1] * scale})
                    .toArray(double[][]::new));
  }

  private static double[] farthest(List<Point> outline, ToIntFunction<Point> direction) {
    Point best = Collections.max(outline, Comparator.comparingInt(direction));
    return new double[] {best.x, best.y};
  }

  private static boolean isFilled(double[][] corners, BrightArea area) {
    long inside = 0;
    long bright = 0;
    for (int i = 0; i < area.cells().length; i++) {
      int row = i / area.width();
      if (QuadrilateralEdges.isInside(corners, i % area.width() + 0.5, row + 0.5)) {
        inside++;
        if (area.cells()[i]) {
          bright++;
        }
      }
    }
    return inside > 0
        && bright >= MIN_FILLED_SHARE * inside
        && bright >= MIN_FILLED_SHARE * area.count();
  }

  /** A shadow has soft edges; those of paper are sharp, or outside of the image. */
  private static boolean isOutlined(double[][] corners, GrayImage image) {
    for (int i = 0; i < 4; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % 4];
      double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      double acrossX = (from[1] - to[1]) / length * ACROSS_PIXELS;
      double acrossY = (to[0] - from[0]) / length * ACROSS_PIXELS;
      double sum = 0;
      int points = 0;
      for (double along = CORNER_SHARE; along < 1 - CORNER_SHARE; along += 1 / length) {
        double x = from[0] + along * (to[0] - from[0]);
        double y = from[1] + along * (to[1] - from[1]);
        if (image.contains(x + acrossX, y + acrossY) && image.contains(x - acrossX, y - acrossY)) {
          int inside = image.at((int) (x + acrossX), (int) (y + acrossY));
          int outside = image.at((int) (x - acrossX), (int) (y - acrossY));
          sum += inside - outside;
          points++;
        }
      }
      if (points > 0 && sum < MIN_STEP_LEVELS * points) {
        return false;
      }
    }
    return true;
  }
}
