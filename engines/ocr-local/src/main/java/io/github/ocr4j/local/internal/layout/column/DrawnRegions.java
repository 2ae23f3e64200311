package io.github.ocr4j.local.internal.layout.column;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the elements of a page, in the order in which they were drawn, where that order goes back
 * up: to the next column, or to a block beside the one before.
 */
final class DrawnRegions {
  /** An element more than this further left does not belong to the block beside another one. */
  private static final double MIN_STEP_LEFT_LETTER_SIZES = 0.5;

  /** An element under a block begins at most this far above its end. */
  private static final double MAX_OVERLAP_POINTS = 1;

  private final List<Region> regions = new ArrayList<>();
  private final List<PageElement> current = new ArrayList<>();
  private double besideBottom = Double.NEGATIVE_INFINITY;
  private double besideLeft;

  private DrawnRegions() {}

  static List<Region> of(List<PageElement> ordered) {
    DrawnRegions cut = new DrawnRegions();
    ordered.forEach(cut::add);
    cut.flush();
    return cut.regions;
  }

  private void add(PageElement element) {
    if (!current.isEmpty() && isStepBack(current.get(current.size() - 1), element)) {
      besideBottom = Region.of(current).box().bottom();
      besideLeft = element.box().left();
      flush();
    } else if (element.box().top() > besideBottom - MAX_OVERLAP_POINTS
        && element.box().left() < besideLeft - MIN_STEP_LEFT_LETTER_SIZES * size(element)) {
      besideBottom = Double.NEGATIVE_INFINITY;
      besideLeft = Double.NEGATIVE_INFINITY;
      flush();
    }
    current.add(element);
  }

  private static boolean isStepBack(PageElement last, PageElement next) {
    return last instanceof PageElement.Text && next instanceof PageElement.Text
        ? DrawingOrder.isStepBack(last.box().centerY(), next.box().centerY(), size(next))
        : next.box().centerY() < last.box().top();
  }

  private static double size(PageElement element) {
    return element instanceof PageElement.Text text ? text.line().size() : element.box().height();
  }

  private void flush() {
    if (!current.isEmpty()) {
      regions.add(Region.of(List.copyOf(current)));
      current.clear();
    }
  }
}
