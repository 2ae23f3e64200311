package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.List;

/** Widens figures by the short labels that stand at their sides: axes, rows and columns. */
final class FigureLabels {
  private static final int MAX_LABEL_WORDS = 4;

  /** A label is at most this part of the figure wide. */
  private static final double MAX_WIDTH = 0.45;

  /** A label stands at most so many sizes beside, above or below. */
  private static final double SIDE_GAP = 1.6;

  private static final double UNDER_GAP = 0.9;

  /** The name of an axis is at most this part of the figure's width off its center. */
  private static final double MAX_OFF_CENTER = 0.15;

  private static final double SAME_SIZE = 0.05;

  /** Labels of labels: numbers at an axis, its name beside them. */
  private static final int ROUNDS = 3;

  private FigureLabels() {}

  static List<Box> widen(List<Box> figures, List<Line> lines) {
    List<Box> widened = new ArrayList<>();
    for (Box figure : figures) {
      Box box = figure;
      for (int round = 0; round < ROUNDS; round++) {
        box = widenOnce(box, lines);
      }
      widened.add(box);
    }
    return widened;
  }

  private static Box widenOnce(Box figure, List<Line> lines) {
    Box box = figure;
    for (Line line : lines) {
      boolean shortText =
          line.words().size() <= MAX_LABEL_WORDS
              && line.box().width() < MAX_WIDTH * figure.width()
              && !Captions.matches(line);
      if (shortText
          && (beside(figure, line)
              || rowUnder(figure, line, lines)
              || axisName(figure, line, lines))) {
        box = box.union(line.box());
      }
    }
    return box;
  }

  private static boolean beside(Box figure, Line line) {
    double gap = -figure.overlapX(line.box());
    double reach = gap > 0 ? line.size() : 0;
    return gap > -line.box().width()
        && gap < SIDE_GAP * line.size()
        && line.box().centerY() > figure.top() - reach
        && line.box().centerY() < figure.bottom() + reach;
  }

  /** A row of labels has several; a lone line under a figure is its caption or text. */
  private static boolean rowUnder(Box figure, Line line, List<Line> lines) {
    if (!under(figure, line)) {
      return false;
    }
    return lines.stream()
            .filter(
                other ->
                    under(figure, other)
                        && other.box().overlapY(line.box()) > 0.5 * line.box().height())
            .count()
        > 1;
  }

  /** The name of an axis stands in the middle under the labels and is set like them. */
  private static boolean axisName(Box figure, Line line, List<Line> lines) {
    double offCenter = Math.abs(line.box().centerX() - figure.centerX());
    return under(figure, line)
        && offCenter < MAX_OFF_CENTER * figure.width()
        && lines.stream()
            .anyMatch(
                label ->
                    figure.containsCenterOf(label.box())
                        && label.words().size() <= MAX_LABEL_WORDS
                        && Math.abs(label.size() - line.size()) < SAME_SIZE * line.size());
  }

  private static boolean under(Box figure, Line line) {
    double gap = -figure.overlapY(line.box());
    return gap > -line.box().height()
        && gap < UNDER_GAP * line.size()
        && line.box().centerX() > figure.left()
        && line.box().centerX() < figure.right();
  }
}
