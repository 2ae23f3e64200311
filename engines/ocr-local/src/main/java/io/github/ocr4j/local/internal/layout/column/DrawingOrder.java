package io.github.ocr4j.local.internal.layout.column;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableFinders;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
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
public final class DrawingOrder {
  /** Comparing more lines with each other costs too much. */
  private static final int MAX_LINES = 700;

  /** Running titles, often drawn first or last, are in this share of the height at both ends. */
  private static final double MARGIN_SHARE = 0.1;

  /** Two lines are in one column if they share more than this share of the narrower one's width. */
  private static final double SAME_COLUMN_SHARE = 0.3;

  /** A line more than this over another one stands over it and not beside it. */
  private static final double MIN_STEP_BACK_LETTER_SIZES = 0.6;

  private final ExtractedPage page;
  private final List<Line> lines;

  private DrawingOrder(ExtractedPage page, List<Line> lines) {
    this.page = page;
    this.lines = lines;
  }

  /** The regions of a page in drawing order; empty if that order cannot be trusted. */
  public static Optional<List<Region>> regions(ExtractedPage page, List<PageElement> elements) {
    List<Line> lines = new ArrayList<>(PageElement.lines(elements));
    if (lines.isEmpty()
        || lines.size() > MAX_LINES
        || lines.stream().anyMatch(line -> line.order().isEmpty())) {
      return Optional.empty();
    }
    lines.sort(Comparator.comparingInt(line -> line.order().getAsInt()));
    return DrawnPairs.hasPairs(lines)
        ? Optional.empty()
        : new DrawingOrder(page, lines).regions(elements);
  }

  /** Whether the drawing order goes back up the page from one height to the next. */
  static boolean isStepBack(double lastY, double nextY, double size) {
    return nextY < lastY - MIN_STEP_BACK_LETTER_SIZES * size;
  }

  private Optional<List<Region>> regions(List<PageElement> elements) {
    Set<Line> misplaced = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        Line first = lines.get(i);
        Line later = lines.get(j);
        if (isOver(later, first) && !misplaced.contains(first) && !misplaced.contains(later)) {
          Optional<Line> running = runningTitle(first, later);
          if (running.isEmpty()) {
            return Optional.empty();
          }
          misplaced.add(running.get());
        }
      }
    }
    List<PageElement> ordered =
        new ArrayList<>(
            PageElement.texts(lines.stream().filter(line -> !misplaced.contains(line)).toList()));
    for (PageElement element : elements) {
      if (!(element instanceof PageElement.Text)) {
        ordered.add(place(element, ordered), element);
      }
    }
    double middle = page.height() / 2;
    List<Line> top = misplaced.stream().filter(line -> line.box().top() < middle).toList();
    List<Line> bottom = misplaced.stream().filter(line -> !top.contains(line)).toList();
    List<Region> regions = new ArrayList<>(rows(top));
    regions.addAll(DrawnRegions.of(TableFinders.DRAWING_ORDER.find(page, ordered)));
    regions.addAll(rows(bottom));
    return Optional.of(regions);
  }

  private static List<Region> rows(List<Line> lines) {
    return Rows.of(lines).stream().map(row -> Region.of(PageElement.texts(row))).toList();
  }

  private static boolean isOver(Line one, Line other) {
    double narrower = Math.min(one.box().width(), other.box().width());
    return one.box().overlapX(other) > SAME_COLUMN_SHARE * narrower
        && isStepBack(other.baseline(), one.baseline(), Math.max(one.size(), other.size()));
  }

  /** The one of two lines that may be a running title, which has no place in the order. */
  private Optional<Line> runningTitle(Line first, Line later) {
    if (first.box().top() > (1 - MARGIN_SHARE) * page.height()) {
      return Optional.of(first);
    }
    return Optional.of(later).filter(line -> line.box().bottom() < MARGIN_SHARE * page.height());
  }

  /**
   * A table belongs where its words were drawn, unless its program drew it before or after its
   * turn; what has no words belongs to the text over or under it.
   */
  private static int place(PageElement element, List<PageElement> ordered) {
    if (element instanceof PageElement.TableArea table) {
      OptionalInt drawn = drawnPlace(table.table(), ordered);
      if (drawn.isPresent()) {
        return drawn.getAsInt();
      }
    }
    int over = -1;
    int under = -1;
    for (int i = 0; i < ordered.size(); i++) {
      Box box = ordered.get(i).box();
      if (ordered.get(i) instanceof PageElement.Text && box.overlapX(element) > 0) {
        if (box.centerY() <= element.readingY()) {
          over = i;
        } else if (under < 0) {
          under = i;
        }
      }
    }
    if (over < 0 || under < 0) {
      return over < 0 ? Math.max(under, 0) : over + 1;
    }
    boolean isAfterOver =
        commonWidthShare(ordered.get(over).box(), element.box())
            >= commonWidthShare(ordered.get(under).box(), element.box());
    return isAfterOver ? over + 1 : under;
  }

  private static double commonWidthShare(Box one, Box other) {
    return one.overlapX(other) / one.union(other).width();
  }

  private static OptionalInt drawnPlace(Table table, List<PageElement> ordered) {
    OptionalInt order =
        table.cells().stream()
            .flatMap(cell -> cell.lines().stream())
            .flatMapToInt(line -> line.order().stream())
            .min();
    if (order.isEmpty()) {
      return order;
    }
    int place = 0;
    for (int i = 0; i < ordered.size(); i++) {
      if (ordered.get(i) instanceof PageElement.Text text) {
        boolean isBefore = text.line().order().orElse(0) < order.getAsInt();
        boolean isOver = text.box().centerY() < table.box().centerY();
        if (isBefore != isOver && text.box().overlapX(table) > 0) {
          return OptionalInt.empty();
        }
        place = isBefore ? i + 1 : place;
      }
    }
    return OptionalInt.of(place);
  }
}
