package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the elements of a page, in the order in which they were drawn, where that order goes back
 * up: to the next column, or to a block beside the one before.
 */
final class DrawnRegions {
  /** A line so many sizes over the one before it is no part of the same row. */
  private static final double BACK = 0.6;

  /** A line so many sizes further left no longer belongs to the block beside another one. */
  private static final double LEFT = 0.5;

  private final List<Region> regions = new ArrayList<>();
  private final List<Element> current = new ArrayList<>();
  private double besideBottom = Double.NEGATIVE_INFINITY;
  private double besideLeft;

  private DrawnRegions() {}

  static List<Region> of(List<Element> ordered) {
    DrawnRegions cut = new DrawnRegions();
    ordered.forEach(cut::add);
    cut.flush();
    return cut.regions;
  }

  private void add(Element element) {
    Element last = current.isEmpty() ? null : current.get(current.size() - 1);
    if (last != null && goesBack(last, element)) {
      besideBottom = current.stream().mapToDouble(e -> e.box().bottom()).max().orElse(besideBottom);
      besideLeft = element.box().left();
      flush();
    } else if (element.box().top() > besideBottom - 1
        && element.box().left() < besideLeft - LEFT * height(element)) {
      besideBottom = Double.NEGATIVE_INFINITY;
      besideLeft = Double.NEGATIVE_INFINITY;
      flush();
    }
    current.add(element);
  }

  private static boolean goesBack(Element last, Element next) {
    return last instanceof Element.Text && next instanceof Element.Text text
        ? text.box().centerY() < last.box().centerY() - BACK * height(next)
        : next.box().centerY() < last.box().top();
  }

  private static double height(Element element) {
    return element instanceof Element.Text text ? text.line().size() : element.box().height();
  }

  private void flush() {
    if (!current.isEmpty()) {
      regions.add(Region.of(List.copyOf(current)));
      current.clear();
    }
  }
}
