package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Erases rows of dots that lead from a title to its page number: recognition reads words into them
 * and loses the title.
 */
final class LeaderEraser {
  /** A dot is at most this wide and high. */
  private static final double MAX_DOT_INCHES = 0.03;

  private static final int MIN_DOT_PIXELS = 2;
  private static final int MIN_MAX_DOT_PIXELS = 3;

  /** So many dots in a row are a leader and no ellipsis. */
  private static final int MIN_DOTS = 7;

  /** Dots of a leader are at most this far apart. */
  private static final double MAX_STEP_INCHES = 0.14;

  /** Their distances differ by at most this share, or by two pixels. */
  private static final double SAME_STEP_SHARE = 0.3;

  private static final double SAME_STEP_PIXELS = 2;

  /** A page with more dots is a halftone. */
  private static final int MAX_DOTS = 40_000;

  private final double maxStep;
  private final int maxDot;

  LeaderEraser(double dotsPerInch) {
    this.maxStep = MAX_STEP_INCHES * dotsPerInch;
    this.maxDot = (int) Math.max(MIN_MAX_DOT_PIXELS, MAX_DOT_INCHES * dotsPerInch);
  }

  /** The image without leaders, and without the gray around their dots. */
  GrayImage erase(GrayImage image) {
    List<PixelBox> dots = dots(Ink.of(image));
    if (dots.size() < MIN_DOTS || dots.size() > MAX_DOTS) {
      return image;
    }
    return image.whitened(leaderDots(dots).stream().map(dot -> dot.expand(1)).toList());
  }

  /** Small dark spots with light all around. */
  private List<PixelBox> dots(Ink ink) {
    List<PixelBox> dots = new ArrayList<>();
    for (int y = 1; y < ink.height() - 1 && dots.size() <= MAX_DOTS; y++) {
      for (int x = ink.nextDark(1, y); x < ink.width() - 1; ) {
        int end = ink.nextLight(x, y);
        if (end - x <= maxDot && ink.count(new PixelBox(x - 1, y - 1, end + 1, y)) == 0) {
          dot(ink, new PixelBox(x, y, end, y + 1)).ifPresent(dots::add);
        }
        x = ink.nextDark(end, y);
      }
    }
    return dots;
  }

  /** Follows a spot downwards; empty if it is larger or smaller than a dot. */
  private Optional<PixelBox> dot(Ink ink, PixelBox firstRow) {
    int left = firstRow.left();
    int right = firstRow.right();
    int bottom = firstRow.bottom();
    while (bottom < ink.height()
        && ink.count(new PixelBox(left - 1, bottom, right + 1, bottom + 1)) > 0) {
      while (left > 0 && ink.isDark(left - 1, bottom) && right - left <= maxDot) {
        left--;
      }
      while (right < ink.width() && ink.isDark(right, bottom) && right - left <= maxDot) {
        right++;
      }
      bottom++;
      if (bottom - firstRow.top() > maxDot || right - left > maxDot) {
        return Optional.empty();
      }
    }
    return Optional.of(new PixelBox(left, firstRow.top(), right, bottom))
        .filter(dot -> Math.min(dot.width(), dot.height()) >= MIN_DOT_PIXELS);
  }

  private List<PixelBox> leaderDots(List<PixelBox> dots) {
    List<PixelBox> sorted = new ArrayList<>(dots);
    sorted.sort(Comparator.comparingInt(PixelBox::bottom));
    return Rows.split(sorted, (last, next) -> next.bottom() - last.bottom() > 1).stream()
        .flatMap(row -> leaders(row).stream())
        .flatMap(Collection::stream)
        .toList();
  }

  private List<List<PixelBox>> leaders(List<PixelBox> row) {
    row.sort(Comparator.comparingInt(PixelBox::left));
    List<List<PixelBox>> runs = new ArrayList<>();
    for (PixelBox dot : row) {
      if (runs.isEmpty() || !isNext(runs.get(runs.size() - 1), dot)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(dot);
    }
    runs.removeIf(run -> run.size() < MIN_DOTS);
    return runs;
  }

  private boolean isNext(List<PixelBox> run, PixelBox dot) {
    PixelBox last = run.get(run.size() - 1);
    int step = dot.left() - last.left();
    if (step <= 0 || step > maxStep) {
      return false;
    }
    if (run.size() < 2) {
      return true;
    }
    double usual = (double) (last.left() - run.get(0).left()) / (run.size() - 1);
    return Math.abs(step - usual) <= Math.max(SAME_STEP_PIXELS, SAME_STEP_SHARE * usual);
  }
}
