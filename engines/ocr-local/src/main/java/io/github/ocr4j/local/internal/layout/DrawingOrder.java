package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a page in the order in which its program drew the lines, if that order is credible: nothing
 * that was drawn later stands over what was drawn before it in the same column.
 */
final class DrawingOrder {
  /** Comparing more lines with each other costs too much. */
  private static final int MAX_LINES = 700;

  /** Running titles, often drawn first or last, are in this part of the height at both ends. */
  private static final double MARGIN = 0.1;

  /** Two lines are in one column if they share this part of the narrower one's width. */
  private static final double SAME_COLUMN = 0.3;

  /** A line so many sizes over another one stands over it and not beside it. */
  private static final double ABOVE = 0.6;

  private final double height;
  private final List<Line> lines;

  private DrawingOrder(double height, List<Line> lines) {
    this.height = height;
    this.lines = lines;
  }

  /**
   * Puts elements in order.
   *
   * @param page the page that they are on
   * @param elements in any order
   * @return the page's regions; empty if the order cannot be trusted
   */
  static Optional<List<Region>> regions(PageContent page, List<Element> elements) {
    List<Line> lines = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Element.Text text) {
        if (text.line().order().isEmpty()) {
          return Optional.empty();
        }
        lines.add(text.line());
      }
    }
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      return Optional.empty();
    }
    lines.sort(Comparator.comparingInt(line -> line.order().getAsInt()));
    return DrawnPairs.in(lines)
        ? Optional.empty()
        : new DrawingOrder(page.height(), lines).read(elements);
  }

  private Optional<List<Region>> read(List<Element> elements) {
    Set<Line> misplaced = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (above(lines.get(j), lines.get(i))
            && !misplaced.contains(lines.get(i))
            && !misplaced.contains(lines.get(j))) {
          Optional<Line> running = running(lines.get(i), lines.get(j));
          if (running.isEmpty()) {
            return Optional.empty();
          }
          misplaced.add(running.get());
        }
      }
    }
    List<Element> ordered = new ArrayList<>();
    for (Line line : lines) {
      if (!misplaced.contains(line)) {
        ordered.add(new Element.Text(line));
      }
    }
    for (Element element : elements) {
      if (!(element instanceof Element.Text)) {
        ordered.add(place(element, ordered), element);
      }
    }
    List<Region> regions = new ArrayList<>();
    List<Line> top = misplaced.stream().filter(line -> line.box().top() < height / 2).toList();
    List<Line> bottom = misplaced.stream().filter(line -> !top.contains(line)).toList();
    Rows.of(top).forEach(row -> regions.add(region(row)));
    regions.addAll(DrawnRegions.of(DrawnTables.find(ordered)));
    Rows.of(bottom).forEach(row -> regions.add(region(row)));
    return Optional.of(regions);
  }

  private static Region region(List<Line> row) {
    return Region.of(row.stream().<Element>map(Element.Text::new).toList());
  }

  private static boolean above(Line one, Line other) {
    Box box = one.box();
    double narrower = Math.min(box.width(), other.box().width());
    return box.overlapX(other.box()) > SAME_COLUMN * narrower
        && one.baseline() < other.baseline() - ABOVE * Math.max(one.size(), other.size());
  }

  /** The one of two lines that may be a running title, which has no place in the order. */
  private Optional<Line> running(Line drawnFirst, Line drawnLater) {
    if (drawnFirst.box().top() > (1 - MARGIN) * height) {
      return Optional.of(drawnFirst);
    }
    return drawnLater.box().bottom() < MARGIN * height ? Optional.of(drawnLater) : Optional.empty();
  }

  /**
   * A table belongs where its words were drawn, unless its program drew it before or after its
   * turn; what has no words belongs to the text over or under it.
   */
  private static int place(Element element, List<Element> ordered) {
    if (element instanceof Element.TableArea table) {
      OptionalInt drawn = drawnPlace(table.table(), ordered);
      if (drawn.isPresent()) {
        return drawn.getAsInt();
      }
    }
    int over = -1;
    int under = -1;
    for (int i = 0; i < ordered.size(); i++) {
      Box box = ordered.get(i).box();
      if (ordered.get(i) instanceof Element.Text && box.overlapX(element.box()) > 0) {
        if (box.centerY() <= ReadingOrder.place(element)) {
          over = i;
        } else if (under < 0) {
          under = i;
        }
      }
    }
    if (over < 0 || under < 0) {
      return over < 0 ? Math.max(under, 0) : over + 1;
    }
    boolean followsOver =
        likeness(ordered.get(over), element) >= likeness(ordered.get(under), element);
    return followsOver ? over + 1 : under;
  }

  /** How much of the width of both is common to them. */
  private static double likeness(Element one, Element other) {
    return one.box().overlapX(other.box()) / one.box().union(other.box()).width();
  }

  private static OptionalInt drawnPlace(Table table, List<Element> ordered) {
    OptionalInt order =
        table.cells().stream()
            .flatMap(cell -> cell.lines().stream())
            .flatMapToInt(line -> line.order().stream())
            .min();
    int place = 0;
    for (int i = 0; i < ordered.size() && order.isPresent(); i++) {
      if (ordered.get(i) instanceof Element.Text text) {
        boolean before = text.line().order().orElse(0) < order.getAsInt();
        boolean over = text.box().centerY() < table.box().centerY();
        if (before != over && text.box().overlapX(table.box()) > 0) {
          return OptionalInt.empty();
        }
        place = before ? i + 1 : place;
      }
    }
    return order.isPresent() ? OptionalInt.of(place) : OptionalInt.empty();
  }
}
