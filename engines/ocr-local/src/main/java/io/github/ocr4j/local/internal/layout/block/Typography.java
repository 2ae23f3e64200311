package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.line.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What is usual in a document.
 *
 * @param bodySize the size of most letters, in points
 * @param lineStep the distance of lines in a paragraph, in letter sizes
 */
record Typography(double bodySize, double lineStep, boolean isBodyBold) {
  private static final double DEFAULT_STEP_LETTER_SIZES = 1.2;

  /** Steps outside this range are none between lines of one paragraph. */
  private static final double MIN_STEP_LETTER_SIZES = 0.8;

  private static final double MAX_STEP_LETTER_SIZES = 2.2;

  /** The sizes of a paragraph's lines differ by less than this share. */
  private static final double SAME_SIZE_SHARE = 0.1;

  static Typography of(List<PageLayout> layouts) {
    List<Line> all = layouts.stream().flatMap(layout -> layout.lines().stream()).toList();
    List<Line> lines = new ArrayList<>(all.stream().filter(line -> !line.isMonospace()).toList());
    List<Line> cells =
        layouts.stream()
            .flatMap(layout -> layout.tables().stream())
            .flatMap(table -> table.cells().stream())
            .flatMap(cell -> cell.lines().stream())
            .toList();
    if (letters(cells) > letters(lines)) {
      lines.addAll(cells);
    }
    int bold = letters(all.stream().filter(Line::isBold).toList());
    return new Typography(Line.mostCommonSize(lines), lineStep(layouts), bold * 2 > letters(all));
  }

  private static int letters(List<Line> lines) {
    return lines.stream().mapToInt(Line::letterCount).sum();
  }

  private static double lineStep(List<PageLayout> layouts) {
    List<Double> steps = new ArrayList<>();
    layouts.forEach(layout -> layout.regions().forEach(region -> collectSteps(region, steps)));
    steps.sort(null);
    return steps.isEmpty() ? DEFAULT_STEP_LETTER_SIZES : steps.get(steps.size() / 2);
  }

  private static void collectSteps(Region region, List<Double> steps) {
    for (int i = 1; i < region.elements().size(); i++) {
      if (region.elements().get(i - 1) instanceof PageElement.Text last
          && region.elements().get(i) instanceof PageElement.Text next) {
        double size = next.line().size();
        double step = (next.line().baseline() - last.line().baseline()) / size;
        if (Math.abs(last.line().size() - size) < SAME_SIZE_SHARE * size
            && step > MIN_STEP_LETTER_SIZES
            && step < MAX_STEP_LETTER_SIZES) {
          steps.add(step);
        }
      }
    }
  }
}
