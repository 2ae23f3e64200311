package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What is usual in a document.
 *
 * @param bodySize the size of most letters
 * @param lineStep the distance of lines in a paragraph, as a multiple of the size
 * @param bodyBold whether most letters are bold
 */
record Typography(double bodySize, double lineStep, boolean bodyBold) {
  private static final double USUAL_STEP = 1.2;

  static Typography of(List<PageLayout> layouts) {
    List<Line> lines = new ArrayList<>();
    List<Double> steps = new ArrayList<>();
    int bold = 0;
    int all = 0;
    for (PageLayout layout : layouts) {
      for (Region region : layout.regions()) {
        collectSteps(region, steps);
      }
      for (Line line : layout.lines()) {
        if (!line.monospace()) {
          lines.add(line);
        }
        all += line.letters();
        bold += line.bold() ? line.letters() : 0;
      }
    }
    List<Line> cells = cells(layouts);
    if (letters(cells) > letters(lines)) {
      lines.addAll(cells);
    }
    steps.sort(null);
    double step = steps.isEmpty() ? USUAL_STEP : steps.get(steps.size() / 2);
    return new Typography(Sizes.mostCommon(lines), step, bold * 2 > all);
  }

  private static List<Line> cells(List<PageLayout> layouts) {
    return layouts.stream()
        .flatMap(layout -> layout.tables().stream())
        .flatMap(table -> table.cells().stream())
        .flatMap(cell -> cell.lines().stream())
        .toList();
  }

  private static int letters(List<Line> lines) {
    return lines.stream().mapToInt(Line::letters).sum();
  }

  private static void collectSteps(Region region, List<Double> steps) {
    Line last = null;
    for (Element element : region.elements()) {
      if (!(element instanceof Element.Text text)) {
        last = null;
        continue;
      }
      Line line = text.line();
      if (last != null && Math.abs(last.size() - line.size()) < 0.1 * line.size()) {
        double step = (line.baseline() - last.baseline()) / line.size();
        if (step > 0.8 && step < 2.2) {
          steps.add(step);
        }
      }
      last = line;
    }
  }
}
