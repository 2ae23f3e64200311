package io.github.ocr4j.local.internal.layout.column;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a page's elements in the order in which they are read: bands, in them columns. */
public final class ReadingOrder {
  /** Columns in columns in columns; deeper is noise. */
  private static final int MAX_DEPTH = 6;

  /** An element beside one across the gutter begins more than this above its end. */
  private static final double MIN_OVERLAP_POINTS = 1;

  /** The sizes of a paragraph's lines differ by less than this share. */
  private static final double SAME_SIZE_SHARE = 0.1;

  /** The lines of a paragraph are closer than this. */
  private static final double MAX_STEP_LETTER_SIZES = 1.6;

  /** A line stands beside another element if they share more than this of its height. */
  private static final double MIN_BESIDE_LETTER_SIZES = 0.3;

  private ReadingOrder() {}

  public static List<Region> order(List<PageElement> elements) {
    List<Region> regions = new ArrayList<>();
    cut(elements, 0, regions);
    return regions;
  }

  private static void cut(List<PageElement> elements, int depth, List<Region> regions) {
    if (elements.isEmpty()) {
      return;
    }
    Optional<GutterFinder.Gutter> found =
        depth < MAX_DEPTH ? GutterFinder.find(elements) : Optional.empty();
    if (found.isEmpty()) {
      regions.add(region(elements));
      return;
    }
    GutterFinder.Gutter gutter = found.get();
    for (Band band : bands(elements, gutter)) {
      if (band.isCrossing()) {
        cut(band.elements(), MAX_DEPTH, regions);
      } else {
        cut(band.elements().stream().filter(e -> !gutter.isLeftOf(e)).toList(), depth + 1, regions);
        cut(band.elements().stream().filter(gutter::isLeftOf).toList(), depth + 1, regions);
      }
    }
  }

  private static Region region(List<PageElement> elements) {
    return Region.of(
        elements.stream().sorted(Comparator.comparingDouble(PageElement::readingY)).toList());
  }

  /** Elements between two horizontal cuts, all of them across the gutter or none. */
  private record Band(List<PageElement> elements, boolean isCrossing) {}

  /**
   * Each element that crosses the gutter ends the columns above it. What stands beside it belongs
   * to its band.
   */
  private static List<Band> bands(List<PageElement> elements, GutterFinder.Gutter gutter) {
    List<PageElement> sorted = new ArrayList<>(elements);
    sorted.sort(Placed.BY_TOP);
    List<Band> bands = new ArrayList<>();
    List<PageElement> columns = new ArrayList<>();
    List<PageElement> across = new ArrayList<>();
    double acrossBottom = Double.NEGATIVE_INFINITY;
    for (PageElement element : sorted) {
      boolean isBeside =
          element.box().centerY() < acrossBottom
              && element.box().top() < acrossBottom - MIN_OVERLAP_POINTS;
      boolean isAcross = gutter.isCrossedBy(element) || isBeside;
      if (isAcross && across.isEmpty()) {
        flush(columns, false, bands);
      }
      if (isAcross || !across.isEmpty() && isContinuation(across, element, sorted, gutter)) {
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
  private static boolean isContinuation(
      List<PageElement> across,
      PageElement element,
      List<PageElement> all,
      GutterFinder.Gutter gutter) {
    if (!(across.get(across.size() - 1) instanceof PageElement.Text last)
        || !(element instanceof PageElement.Text next)) {
      return false;
    }
    Line above = last.line();
    Line below = next.line();
    double size = above.size();
    return Math.abs(size - below.size()) < SAME_SIZE_SHARE * size
        && below.baseline() - above.baseline() < MAX_STEP_LETTER_SIZES * size
        && all.stream()
            .filter(other -> gutter.isLeftOf(other) != gutter.isLeftOf(element))
            .filter(other -> !gutter.isCrossedBy(other))
            .noneMatch(other -> other.box().overlapY(element) > MIN_BESIDE_LETTER_SIZES * size);
  }

  private static void flush(List<PageElement> elements, boolean isCrossing, List<Band> bands) {
    if (!elements.isEmpty()) {
      bands.add(new Band(List.copyOf(elements), isCrossing));
      elements.clear();
    }
  }
}
