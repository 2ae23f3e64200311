package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the gutter between two columns of running text. */
final class GutterFinder {
  /** A gutter is at least this part of the text's size wide. */
  private static final double MIN_WIDTH = 0.8;

  /** Each column has at least so many lines. */
  private static final int MIN_LINES = 3;

  /** The lines of a column of text are on average at least so many sizes wide. */
  private static final double MIN_LINE_WIDTH = 9;

  /** Columns stand side by side over at least this part of the shorter one's height. */
  private static final double SIDE_BY_SIDE = 0.4;

  private GutterFinder() {}

  /**
   * Finds the best gutter among elements; some may cross it.
   *
   * @return the gutter, or empty if the elements are one column, or a table
   */
  static Optional<Gutter> find(List<Element> elements) {
    Gutter best = null;
    double bestScore = 0;
    for (Gutter candidate : candidates(elements)) {
      double score = score(candidate, elements);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The strips right of which a line begins and left of which one ends. */
  private static List<Gutter> candidates(List<Element> elements) {
    List<Element> texts = elements.stream().filter(Element.Text.class::isInstance).toList();
    double size = Sizes.typical(texts);
    int cells = (int) Math.ceil(texts.stream().mapToDouble(e -> e.box().right()).max().orElse(0));
    int[] covered = new int[Math.max(0, cells) + 2];
    for (Element text : texts) {
      int from = (int) Math.max(0, Math.floor(text.box().left()));
      int to = (int) Math.min(cells, Math.ceil(text.box().right()));
      for (int x = from; x < to; x++) {
        covered[x]++;
      }
    }
    List<Gutter> gutters = new ArrayList<>();
    int limit = texts.size() / 3;
    for (int level : new int[] {0, limit / 8, limit / 4, limit / 2, limit}) {
      collect(covered, level, size * MIN_WIDTH, gutters);
    }
    return gutters.stream().distinct().sorted(Comparator.comparingDouble(Gutter::left)).toList();
  }

  private static void collect(int[] covered, int level, double minWidth, List<Gutter> gutters) {
    int start = -1;
    boolean textBefore = false;
    for (int x = 0; x < covered.length; x++) {
      if (covered[x] <= level) {
        start = start < 0 && textBefore ? x : start;
      } else {
        if (start >= 0 && x - start >= minWidth) {
          gutters.add(new Gutter(start, x));
        }
        start = -1;
        textBefore = true;
      }
    }
  }

  private static double score(Gutter gutter, List<Element> elements) {
    List<Element> left = new ArrayList<>();
    List<Element> right = new ArrayList<>();
    double crossing = 0;
    for (Element element : elements) {
      if (gutter.crossedBy(element)) {
        crossing += element.box().height();
      } else {
        (gutter.leftOf(element) ? right : left).add(element);
      }
    }
    if (!column(left) || !column(right) || !sideBySide(left, right)) {
      return 0;
    }
    double beside = Math.min(height(left), height(right));
    return beside > crossing * 0.25 ? beside - crossing * 0.25 : 0;
  }

  private static double height(List<Element> elements) {
    return elements.stream().mapToDouble(e -> e.box().height()).sum();
  }

  private static boolean column(List<Element> elements) {
    List<Line> lines =
        elements.stream()
            .filter(Element.Text.class::isInstance)
            .map(e -> ((Element.Text) e).line())
            .toList();
    double widths = lines.stream().mapToDouble(l -> l.box().width() / l.size()).sum();
    return lines.size() >= MIN_LINES && widths / lines.size() >= MIN_LINE_WIDTH;
  }

  private static boolean sideBySide(List<Element> left, List<Element> right) {
    double top = Math.max(top(left), top(right));
    double bottom = Math.min(bottom(left), bottom(right));
    double shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
    return bottom - top > SIDE_BY_SIDE * shorter;
  }

  private static double top(List<Element> elements) {
    return elements.stream().mapToDouble(e -> e.box().top()).min().orElse(0);
  }

  private static double bottom(List<Element> elements) {
    return elements.stream().mapToDouble(e -> e.box().bottom()).max().orElse(0);
  }
}
