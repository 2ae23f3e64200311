package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a page's elements in the order in which they are read: bands, in them columns. */
final class ReadingOrder {
  /** Columns in columns in columns; deeper is noise. */
  private static final int MAX_DEPTH = 6;

  private ReadingOrder() {}

  static List<Region> order(List<Element> elements) {
    List<Region> regions = new ArrayList<>();
    cut(elements, 0, regions);
    return regions;
  }

  private static void cut(List<Element> elements, int depth, List<Region> regions) {
    if (elements.isEmpty()) {
      return;
    }
    Optional<Gutter> gutter =
        depth < MAX_DEPTH ? GutterFinder.find(elements) : Optional.<Gutter>empty();
    if (gutter.isEmpty()) {
      regions.add(region(elements));
      return;
    }
    for (Band band : bands(elements, gutter.get())) {
      if (band.crossing()) {
        cut(band.elements(), MAX_DEPTH, regions);
      } else {
        List<Element> left = new ArrayList<>(band.elements());
        List<Element> right = new ArrayList<>(band.elements());
        left.removeIf(gutter.get()::leftOf);
        right.removeIf(element -> !gutter.get().leftOf(element));
        cut(left, depth + 1, regions);
        cut(right, depth + 1, regions);
      }
    }
  }

  private static Region region(List<Element> elements) {
    List<Element> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparingDouble(ReadingOrder::place));
    return Region.of(List.copyOf(sorted));
  }

  /** A float belongs to the line beside its top. */
  static double place(Element element) {
    return element instanceof Element.Floating ? element.box().top() : element.box().centerY();
  }

  /** Elements between two horizontal cuts, all of them across the gutter or none. */
  private record Band(List<Element> elements, boolean crossing) {}

  /**
   * Each element that crosses the gutter ends the columns above it. What stands beside it belongs
   * to its band.
   */
  private static List<Band> bands(List<Element> elements, Gutter gutter) {
    List<Element> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparingDouble(element -> element.box().top()));
    List<Band> bands = new ArrayList<>();
    List<Element> columns = new ArrayList<>();
    List<Element> across = new ArrayList<>();
    double acrossBottom = Double.NEGATIVE_INFINITY;
    for (Element element : sorted) {
      boolean beside =
          element.box().centerY() < acrossBottom && element.box().top() < acrossBottom - 1;
      if (gutter.crossedBy(element) || beside) {
        if (across.isEmpty()) {
          flush(columns, false, bands);
        }
        across.add(element);
        acrossBottom = Math.max(acrossBottom, element.box().bottom());
      } else if (!across.isEmpty() && continues(across, element, sorted, gutter)) {
        across.add(element);
        acrossBottom = Math.max(acrossBottom, element.box().bottom());
      } else {
        flush(across, true, bands);
        columns.add(element);
      }
    }
    flush(across, true, bands);
    flush(columns, false, bands);
    return bands;
  }

  /**
   * Whether a short line is the end of a paragraph across the columns: close below its lines, with
   * nothing on the other side of the gutter.
   */
  private static boolean continues(
      List<Element> across, Element element, List<Element> all, Gutter gutter) {
    Element last = across.get(across.size() - 1);
    if (!(last instanceof Element.Text above) || !(element instanceof Element.Text below)) {
      return false;
    }
    double size = above.line().size();
    boolean close =
        Math.abs(size - below.line().size()) < 0.1 * size
            && below.line().baseline() - above.line().baseline() < 1.6 * size;
    return close
        && all.stream()
            .noneMatch(
                other ->
                    other != element
                        && gutter.leftOf(other) != gutter.leftOf(element)
                        && !gutter.crossedBy(other)
                        && other.box().overlapY(element.box()) > 0.3 * size);
  }

  private static void flush(List<Element> elements, boolean crossing, List<Band> bands) {
    if (!elements.isEmpty()) {
      bands.add(new Band(List.copyOf(elements), crossing));
      elements.clear();
    }
  }
}
