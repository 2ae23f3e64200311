package io.github.ocr4j.local.internal.layout.column;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the gutter between two columns of running text. */
final class GutterFinder {
  /** A gutter is at least this wide. */
  private static final double MIN_WIDTH_LETTER_SIZES = 0.8;

  /** At most one in so many lines crosses a gutter; strips that fewer cross are tried, too. */
  private static final int LINES_PER_CROSSING = 3;

  private static final int[] CROSSING_DIVISORS = {8, 4, 2, 1};

  /** Each column has at least so many lines. */
  private static final int MIN_LINES = 3;

  /** The lines of a column of text are on average at least this wide. */
  private static final double MIN_MEAN_LINE_WIDTH_LETTER_SIZES = 9;

  /** Columns stand side by side over at least this share of the shorter one's height. */
  private static final double MIN_COMMON_HEIGHT_SHARE = 0.4;

  /** How much the height of what crosses a gutter counts against that of what does not. */
  private static final double CROSSING_WEIGHT = 0.25;

  private GutterFinder() {}

  /** A vertical strip without text between two columns, in points. */
  record Gutter(double left, double right) {
    double center() {
      return (left + right) / 2;
    }

    boolean isCrossedBy(PageElement element) {
      return element.box().left() < center() && element.box().right() > center();
    }

    boolean isLeftOf(PageElement element) {
      return element.box().centerX() > center();
    }
  }

  /** The best gutter, which some elements may cross; empty if they are one column, or a table. */
  static Optional<Gutter> find(List<PageElement> elements) {
    Optional<Gutter> best = Optional.empty();
    double bestScore = 0;
    for (Gutter candidate : candidates(PageElement.lines(elements))) {
      double score = score(candidate, elements);
      if (score > bestScore) {
        bestScore = score;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** The strips right of which a line begins and left of which one ends. */
  private static List<Gutter> candidates(List<Line> lines) {
    double minWidth = Line.mostCommonSize(lines) * MIN_WIDTH_LETTER_SIZES;
    double right = lines.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    int width = (int) Math.ceil(right);
    int[] crossings = new int[Math.max(0, width) + 2];
    for (Line line : lines) {
      int from = (int) Math.max(0, Math.floor(line.box().left()));
      int to = (int) Math.min(width, Math.ceil(line.box().right()));
      for (int x = from; x < to; x++) {
        crossings[x]++;
      }
    }
    List<Gutter> gutters = new ArrayList<>(gutters(crossings, 0, minWidth));
    for (int divisor : CROSSING_DIVISORS) {
      int allowed = lines.size() / LINES_PER_CROSSING / divisor;
      gutters.addAll(gutters(crossings, allowed, minWidth));
    }
    return gutters.stream().distinct().sorted(Comparator.comparingDouble(Gutter::left)).toList();
  }

  private static List<Gutter> gutters(int[] crossings, int allowed, double minWidth) {
    List<Gutter> gutters = new ArrayList<>();
    int start = -1;
    boolean hasTextBefore = false;
    for (int x = 0; x < crossings.length; x++) {
      if (crossings[x] > allowed) {
        if (start >= 0 && x - start >= minWidth) {
          gutters.add(new Gutter(start, x));
        }
        start = -1;
        hasTextBefore = true;
      } else if (start < 0 && hasTextBefore) {
        start = x;
      }
    }
    return gutters;
  }

  private static double score(Gutter gutter, List<PageElement> elements) {
    List<PageElement> left = new ArrayList<>();
    List<PageElement> right = new ArrayList<>();
    double crossing = 0;
    for (PageElement element : elements) {
      if (gutter.isCrossedBy(element)) {
        crossing += element.box().height();
      } else {
        (gutter.isLeftOf(element) ? right : left).add(element);
      }
    }
    if (!isColumn(left) || !isColumn(right) || !isBeside(Box.around(left), Box.around(right))) {
      return 0;
    }
    double beside = Math.min(height(left), height(right));
    return Math.max(0, beside - crossing * CROSSING_WEIGHT);
  }

  private static double height(List<PageElement> elements) {
    return elements.stream().mapToDouble(element -> element.box().height()).sum();
  }

  private static boolean isColumn(List<PageElement> elements) {
    List<Line> lines = PageElement.lines(elements);
    double widths = lines.stream().mapToDouble(line -> line.box().width() / line.size()).sum();
    return lines.size() >= MIN_LINES && widths / lines.size() >= MIN_MEAN_LINE_WIDTH_LETTER_SIZES;
  }

  private static boolean isBeside(Box left, Box right) {
    double shorter = Math.min(left.height(), right.height());
    return left.overlapY(right) > MIN_COMMON_HEIGHT_SHARE * shorter;
  }
}
