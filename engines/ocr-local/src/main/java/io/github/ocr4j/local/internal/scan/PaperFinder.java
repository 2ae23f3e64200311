package io.github.ocr4j.local.internal.scan;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Finds the sheet of paper in a photograph: the largest bright area, if it has four corners. */
final class PaperFinder {
  /** The longer side of the small copy that is looked at, in pixels. */
  private static final double SMALL_SIDE = 400;

  /** Paper takes at least this part of a photograph of it. */
  private static final double MIN_SHARE = 0.12;

  /** An area over more than this part is a page without a margin around it. */
  private static final double MAX_SHARE = 0.97;

  /** The four straight edges enclose the area and, but for this part, nothing else. */
  private static final double MIN_FILL = 0.93;

  /** The parts of an edge next to its corners may be rounded or folded. */
  private static final double CORNER = 0.1;

  /** Brightness is compared so many small pixels inside and outside of an edge. */
  private static final double ACROSS = 3;

  /** Across a sharp edge it differs by so much. */
  private static final double SHARP = 25;

  private PaperFinder() {}

  /** The corners top left, top right, bottom right and bottom left, in pixels. */
  static Optional<double[][]> find(GrayImage image) {
    double factor = Math.min(1, SMALL_SIDE / Math.max(image.width(), image.height()));
    GrayImage small = image.reduce((int) Math.max(1, Math.floor(1 / factor)));
    BrightArea area = BrightArea.of(small);
    List<int[]> edge = area.outline();
    if (area.share() < MIN_SHARE || area.share() > MAX_SHARE) {
      return Optional.empty();
    }
    double[][] rough = {
      farthest(edge, p -> -p[0] - p[1]),
      farthest(edge, p -> p[0] - p[1]),
      farthest(edge, p -> p[0] + p[1]),
      farthest(edge, p -> p[1] - p[0])
    };
    return Edges.corners(rough, edge, CORNER)
        .filter(corners -> filled(corners, area))
        .filter(corners -> outlined(corners, small))
        .map(corners -> enlarged(corners, (double) image.width() / small.width()));
  }

  private static double[] farthest(List<int[]> edge, ToDoubleFunction<int[]> direction) {
    int[] best = edge.get(0);
    for (int[] point : edge) {
      best = direction.applyAsDouble(point) > direction.applyAsDouble(best) ? point : best;
    }
    return new double[] {best[0], best[1]};
  }

  private static boolean filled(double[][] corners, BrightArea area) {
    long inside = 0;
    long bright = 0;
    for (int i = 0; i < area.cells().length; i++) {
      if (Edges.inside(corners, i % area.width() + 0.5, i / area.width() + 0.5)) {
        inside++;
        bright += area.cells()[i] ? 1 : 0;
      }
    }
    return inside > 0 && bright >= MIN_FILL * inside && bright >= MIN_FILL * area.count();
  }

  /** A shadow has soft edges; those of paper are sharp, or outside of the image. */
  private static boolean outlined(double[][] corners, GrayImage image) {
    for (int i = 0; i < 4; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % 4];
      double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      double acrossX = (from[1] - to[1]) / length * ACROSS;
      double acrossY = (to[0] - from[0]) / length * ACROSS;
      double sum = 0;
      int points = 0;
      for (double along = CORNER; along < 1 - CORNER; along += 1 / length) {
        double x = from[0] + along * (to[0] - from[0]);
        double y = from[1] + along * (to[1] - from[1]);
        if (image.holds(x + acrossX, y + acrossY) && image.holds(x - acrossX, y - acrossY)) {
          int inside = image.at((int) (x + acrossX), (int) (y + acrossY));
          int outside = image.at((int) (x - acrossX), (int) (y - acrossY));
          sum += inside - outside;
          points++;
        }
      }
      if (points > 0 && sum < SHARP * points) {
        return false;
      }
    }
    return true;
  }

  private static double[][] enlarged(double[][] corners, double factor) {
    double[][] enlarged = new double[4][];
    for (int i = 0; i < 4; i++) {
      enlarged[i] = new double[] {corners[i][0] * factor, corners[i][1] * factor};
    }
    return enlarged;
  }
}
