package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Erases rows of dots that lead from a title to its page number: recognition reads words into them
 * and loses the title.
 */
final class LeaderEraser {
  /** A dot is at most so wide and high, in inches. */
  private static final double MAX_DOT = 0.03;

  /** So many dots in a row are a leader and no ellipsis. */
  private static final int MIN_DOTS = 7;

  /** Dots of a leader are at most so many inches apart. */
  private static final double MAX_STEP = 0.14;

  /** Their distances differ by at most this part. */
  private static final double EVEN = 0.3;

  /** A page with more dots than this is a halftone. */
  private static final int MAX_DOTS = 40_000;

  private final double dotsPerInch;

  LeaderEraser(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  GrayImage erase(GrayImage image) {
    List<int[]> dots = dots(Ink.of(image));
    if (dots.size() < MIN_DOTS || dots.size() > MAX_DOTS) {
      return image;
    }
    return image.whitened(
        leaders(dots).stream().flatMap(List::stream).map(LeaderEraser::grown).toList());
  }

  /** With the gray around it. */
  private static int[] grown(int[] dot) {
    return new int[] {dot[0] - 1, dot[1] - 1, dot[2] + 1, dot[3] + 1};
  }

  /** Small dark spots with light all around, as left, top, right and bottom. */
  private List<int[]> dots(Ink ink) {
    int most = (int) Math.max(3, MAX_DOT * dotsPerInch);
    List<int[]> dots = new ArrayList<>();
    for (int y = 1; y < ink.height() - 1 && dots.size() <= MAX_DOTS; y++) {
      for (int x = ink.nextDark(1, y); x < ink.width() - 1; ) {
        int end = ink.nextLight(x, y);
        if (end - x <= most && ink.count(x - 1, y - 1, end + 1, y) == 0) {
          int[] dot = {x, y, end, y + 1};
          if (grow(ink, dot, most)) {
            dots.add(dot);
          }
        }
        x = end < ink.width() ? ink.nextDark(end, y) : ink.width();
      }
    }
    return dots;
  }

  /** Follows a spot downwards; false if it is larger than a dot. */
  private static boolean grow(Ink ink, int[] dot, int most) {
    while (dot[3] < ink.height() && ink.count(dot[0] - 1, dot[3], dot[2] + 1, dot[3] + 1) > 0) {
      while (dot[0] > 0 && ink.dark(dot[0] - 1, dot[3]) && dot[2] - dot[0] <= most) {
        dot[0]--;
      }
      while (dot[2] < ink.width() && ink.dark(dot[2], dot[3]) && dot[2] - dot[0] <= most) {
        dot[2]++;
      }
      dot[3]++;
      if (dot[3] - dot[1] > most || dot[2] - dot[0] > most) {
        return false;
      }
    }
    return dot[3] - dot[1] >= 2 && dot[2] - dot[0] >= 2;
  }

  private List<List<int[]>> leaders(List<int[]> dots) {
    List<List<int[]>> leaders = new ArrayList<>();
    List<int[]> sorted = new ArrayList<>(dots);
    sorted.sort(Comparator.comparingInt(dot -> dot[3]));
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to)[3] - sorted.get(to - 1)[3] <= 1) {
        to++;
      }
      List<int[]> row = new ArrayList<>(sorted.subList(from, to));
      row.sort(Comparator.comparingInt(dot -> dot[0]));
      collect(row, leaders);
      from = to;
    }
    return leaders;
  }

  private void collect(List<int[]> row, List<List<int[]>> leaders) {
    List<int[]> run = new ArrayList<>();
    for (int[] dot : row) {
      if (!run.isEmpty() && !follows(run, dot)) {
        if (run.size() >= MIN_DOTS) {
          leaders.add(List.copyOf(run));
        }
        run.clear();
      }
      run.add(dot);
    }
    if (run.size() >= MIN_DOTS) {
      leaders.add(run);
    }
  }

  private boolean follows(List<int[]> run, int[] dot) {
    int step = dot[0] - run.get(run.size() - 1)[0];
    if (step <= 0 || step > MAX_STEP * dotsPerInch) {
      return false;
    }
    if (run.size() < 2) {
      return true;
    }
    double usual = (double) (run.get(run.size() - 1)[0] - run.get(0)[0]) / (run.size() - 1);
    return Math.abs(step - usual) <= Math.max(2, EVEN * usual);
  }
}
