package io.github.ocr4j.local.internal.layout.figure;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/** Widens figures by the short labels that stand at their sides: axes, rows and columns. */
public final class FigureLabels {
  private static final int MAX_LABEL_WORDS = 4;

  /** A label is narrower than this share of the figure. */
  private static final double MAX_LABEL_WIDTH_SHARE = 0.45;

  /** A label stands at most this far beside a figure. */
  private static final double MAX_GAP_BESIDE_LETTER_SIZES = 1.6;

  /** A label stands at most this far above or below a figure. */
  private static final double MAX_GAP_UNDER_LETTER_SIZES = 0.9;

  /** Labels in a row share more than this share of their height. */
  private static final double MIN_COMMON_HEIGHT_SHARE = 0.5;

  /** The middle of an axis' name is less than this share of the figure's width off its middle. */
  private static final double MAX_OFF_CENTER_SHARE = 0.15;

  /** Sizes that differ by less than this share are equal. */
  private static final double SAME_SIZE_SHARE = 0.05;

  /** Labels of labels: numbers at an axis, its name beside them. */
  private static final int ROUNDS = 3;

  private FigureLabels() {}

  /** A figure's box with the labels among a page's lines. */
  public static Box widen(Box figure, List<Line> lines) {
    Box box = figure;
    for (int round = 0; round < ROUNDS; round++) {
      box = widenOnce(box, lines);
    }
    return box;
  }

  private static Box widenOnce(Box figure, List<Line> lines) {
    Box box = figure;
    for (Line line : lines) {
      if (line.words().size() <= MAX_LABEL_WORDS
          && line.box().width() < MAX_LABEL_WIDTH_SHARE * figure.width()
          && !line.isCaption()
          && (isBeside(figure, line)
              || isInRowUnder(figure, line, lines)
              || isAxisName(figure, line, lines))) {
        box = box.union(line.box());
      }
    }
    return box;
  }

  private static boolean isBeside(Box figure, Line line) {
    double gap = -figure.overlapX(line);
    double reach = gap > 0 ? line.size() : 0;
    return gap > -line.box().width()
        && gap < MAX_GAP_BESIDE_LETTER_SIZES * line.size()
        && line.box().centerY() > figure.top() - reach
        && line.box().centerY() < figure.bottom() + reach;
  }

  /** A row of labels has several; a lone line under a figure is its caption or text. */
  private static boolean isInRowUnder(Box figure, Line line, List<Line> lines) {
    double minOverlap = MIN_COMMON_HEIGHT_SHARE * line.box().height();
    return isUnder(figure, line)
        && lines.stream()
                .filter(other -> isUnder(figure, other))
                .filter(other -> other.box().overlapY(line) > minOverlap)
                .count()
            > 1;
  }

  /** The name of an axis stands in the middle under the labels and is set like them. */
  private static boolean isAxisName(Box figure, Line line, List<Line> lines) {
    double offCenter = Math.abs(line.box().centerX() - figure.centerX());
    return isUnder(figure, line)
        && offCenter < MAX_OFF_CENTER_SHARE * figure.width()
        && lines.stream()
            .filter(figure::containsCenterOf)
            .filter(label -> label.words().size() <= MAX_LABEL_WORDS)
            .anyMatch(
                label -> Math.abs(label.size() - line.size()) < SAME_SIZE_SHARE * line.size());
  }

  private static boolean isUnder(Box figure, Line line) {
    double gap = -figure.overlapY(line);
    return gap > -line.box().height()
        && gap < MAX_GAP_UNDER_LETTER_SIZES * line.size()
        && line.box().centerX() > figure.left()
        && line.box().centerX() < figure.right();
  }
}
