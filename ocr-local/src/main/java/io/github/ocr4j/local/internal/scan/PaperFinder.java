package io.github.ocr4j.local.internal.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** Ink does not part the paper: bright spots so many small pixels apart are connected. */
  private static final int REACH = 3;

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
    boolean[] area = largest(grown(bright(small), small.width(), small.height()), small.width());
    List<int[]> edge = edge(area, small.width(), small.height());
    double share = (double) count(area) / area.length;
    if (share < MIN_SHARE || share > MAX_SHARE || edge.isEmpty()) {
      return Optional.empty();
    }
    double[][] rough = {
      farthest(edge, p -> -p[0] - p[1]),
      farthest(edge, p -> p[0] - p[1]),
      farthest(edge, p -> p[0] + p[1]),
      farthest(edge, p -> p[1] - p[0])
    };
    return Edges.corners(rough, edge, CORNER)
        .filter(corners -> filled(corners, area, small.width()))
        .filter(corners -> outlined(corners, small))
        .map(corners -> enlarged(corners, (double) image.width() / small.width()));
  }

  private static boolean[] bright(GrayImage image) {
    int threshold = image.histogram().threshold();
    boolean[] bright = new boolean[image.pixels().length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = (image.pixels()[i] & 0xff) > threshold;
    }
    return bright;
  }

  /** Closes the gaps that ink makes: grown by the reach, and shrunk again. */
  private static boolean[] grown(boolean[] bright, int width, int height) {
    boolean[] grown = spread(bright, width, height, true);
    return spread(grown, width, height, false);
  }

  private static boolean[] spread(boolean[] cells, int width, int height, boolean value) {
    boolean[] across = cells.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (cells[y * width + x] == value) {
          for (int n = Math.max(0, x - REACH); n <= Math.min(width - 1, x + REACH); n++) {
            across[y * width + n] = value;
          }
        }
      }
    }
    boolean[] spread = across.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (across[y * width + x] == value) {
          for (int n = Math.max(0, y - REACH); n <= Math.min(height - 1, y + REACH); n++) {
            spread[n * width + x] = value;
          }
        }
      }
    }
    return spread;
  }

  private static boolean[] largest(boolean[] cells, int width) {
    boolean[] best = new boolean[cells.length];
    int most = 0;
    boolean[] open = cells.clone();
    for (int start = 0; start < cells.length; start++) {
      if (open[start]) {
        List<Integer> part = flood(open, start, width);
        if (part.size() > most) {
          most = part.size();
          best = new boolean[cells.length];
          for (int cell : part) {
            best[cell] = true;
          }
        }
      }
    }
    return best;
  }

  private static List<Integer> flood(boolean[] open, int start, int width) {
    List<Integer> part = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    open[start] = false;
    while (!next.isEmpty()) {
      int cell = next.pop();
      part.add(cell);
      int x = cell % width;
      int[] neighbours = {
        x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width
      };
      for (int neighbour : neighbours) {
        if (neighbour >= 0 && neighbour < open.length && open[neighbour]) {
          open[neighbour] = false;
          next.push(neighbour);
        }
      }
    }
    return part;
  }

  private static int count(boolean[] area) {
    int count = 0;
    for (boolean cell : area) {
      count += cell ? 1 : 0;
    }
    return count;
  }

  /** The first and the last cell of the area in each row and column. */
  private static List<int[]> edge(boolean[] area, int width, int height) {
    List<int[]> edge = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      int first = -1;
      int last = -1;
      for (int x = 0; x < width; x++) {
        if (area[y * width + x]) {
          first = first < 0 ? x : first;
          last = x;
        }
      }
      if (first >= 0) {
        edge.add(new int[] {first, y});
        edge.add(new int[] {last + 1, y});
      }
    }
    for (int x = 0; x < width; x++) {
      int first = -1;
      int last = -1;
      for (int y = 0; y < height; y++) {
        if (area[y * width + x]) {
          first = first < 0 ? y : first;
          last = y;
        }
      }
      if (first >= 0) {
        edge.add(new int[] {x, first});
        edge.add(new int[] {x, last + 1});
      }
    }
    return edge;
  }

  private static double[] farthest(List<int[]> edge, ToDoubleFunction<int[]> direction) {
    int[] best = edge.get(0);
    for (int[] point : edge) {
      best = direction.applyAsDouble(point) > direction.applyAsDouble(best) ? point : best;
    }
    return new double[] {best[0], best[1]};
  }

  private static boolean filled(double[][] corners, boolean[] area, int width) {
    long inside = 0;
    long bright = 0;
    for (int i = 0; i < area.length; i++) {
      if (Edges.inside(corners, i % width + 0.5, i / width + 0.5)) {
        inside++;
        bright += area[i] ? 1 : 0;
      }
    }
    return inside > 0 && bright >= MIN_FILL * inside && bright >= MIN_FILL * count(area);
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
