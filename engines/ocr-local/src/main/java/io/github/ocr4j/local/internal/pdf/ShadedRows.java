package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the edges of shaded table rows for lines, for tables that have shades instead of lines. */
final class ShadedRows {
  /** Edges closer than this, in points, are one. */
  private static final double SAME = 1.5;

  /** A table has at least so many shaded rows. */
  private static final int MIN_ROWS = 2;

  /** A table's row is so many points high. */
  private static final double MIN_HEIGHT = 8;

  private static final double MAX_HEIGHT = 80;

  /** A table is at least so many points wide. */
  private static final double MIN_WIDTH = 80;

  /** Every other row is shaded; further apart than so many heights are two tables. */
  private static final double MAX_DISTANCE = 2.5;

  /** More areas than this are a drawing. */
  private static final int MAX_AREAS = 2_000;

  /** A gap of so many sizes between words separates cells. */
  private static final double CELL_GAP = 1.2;

  /** At least this part of the shaded rows has several cells. */
  private static final double MIN_ROWS_OF_CELLS = 0.6;

  /** More curves and slanted lines in it make a drawing of it. */
  private static final int MAX_CURVES = 3;

  private final List<Word> words;
  private final List<Shape> drawings;

  private ShadedRows(List<Word> words, List<Shape> drawings) {
    this.words = words;
    this.drawings = drawings;
  }

  static List<Ruling> borders(List<Shape> drawings, List<Word> words) {
    ShadedRows shades = new ShadedRows(words, drawings);
    List<Box> areas =
        drawings.stream()
            .filter(Shape::plain)
            .map(Shape::box)
            .filter(box -> box.height() >= MIN_HEIGHT && box.height() <= MAX_HEIGHT)
            .toList();
    List<Ruling> borders = new ArrayList<>();
    if (areas.size() <= MAX_AREAS) {
      List<Box> table = new ArrayList<>();
      for (Box row : rows(areas)) {
        if (!table.isEmpty() && !together(table.get(table.size() - 1), row)) {
          shades.addBorders(table, borders);
          table.clear();
        }
        table.add(row);
      }
      shades.addBorders(table, borders);
    }
    return borders;
  }

  /** Joins the shaded cells of a row. */
  private static List<Box> rows(List<Box> areas) {
    List<Box> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.<Box>comparingDouble(box -> Math.round(box.top() / SAME))
            .thenComparingDouble(Box::left));
    List<Box> rows = new ArrayList<>();
    for (Box area : sorted) {
      Box last = rows.isEmpty() ? area : rows.get(rows.size() - 1);
      boolean beside =
          !rows.isEmpty()
              && Math.abs(last.top() - area.top()) < SAME
              && Math.abs(last.bottom() - area.bottom()) < SAME
              && area.left() - last.right() < 2 * SAME;
      if (beside) {
        rows.set(rows.size() - 1, last.union(area));
      } else {
        rows.add(area);
      }
    }
    rows.removeIf(row -> row.width() < MIN_WIDTH);
    rows.sort(
        Comparator.<Box>comparingDouble(box -> Math.round(box.left() / SAME))
            .thenComparingDouble(Box::top));
    return rows;
  }

  private static boolean together(Box above, Box below) {
    return Math.abs(above.left() - below.left()) < SAME
        && Math.abs(above.right() - below.right()) < SAME
        && below.top() - above.bottom() < MAX_DISTANCE * Math.max(above.height(), below.height());
  }

  private void addBorders(List<Box> shades, List<Ruling> borders) {
    long cells = shades.stream().filter(this::holdsCells).count();
    if (shades.size() < MIN_ROWS
        || cells < MIN_ROWS_OF_CELLS * shades.size()
        || curves(Box.around(shades)) > MAX_CURVES) {
      return;
    }
    List<Box> rows = new ArrayList<>(shades);
    Box first = shades.get(0);
    Box last = shades.get(shades.size() - 1);
    rows.add(new Box(first.left(), first.top() - first.height(), first.right(), first.top()));
    rows.add(new Box(last.left(), last.bottom(), last.right(), last.bottom() + last.height()));
    for (Box row : rows) {
      if (shades.contains(row) || holdsCells(row)) {
        borders.add(new Ruling(new Box(row.left(), row.top(), row.right(), row.top())));
        borders.add(new Ruling(new Box(row.left(), row.bottom(), row.right(), row.bottom())));
      }
    }
  }

  private long curves(Box table) {
    return drawings.stream().filter(s -> !s.plain() && table.intersects(s.box())).count();
  }

  /** Whether the words in a row stand in several cells. */
  private boolean holdsCells(Box row) {
    List<Word> inside = new ArrayList<>();
    for (Word word : words) {
      if (row.containsCenterOf(word.box())) {
        inside.add(word);
      }
    }
    inside.sort(Comparator.comparingDouble(word -> word.box().left()));
    for (int i = 1; i < inside.size(); i++) {
      double gap = inside.get(i).box().left() - inside.get(i - 1).box().right();
      if (gap > CELL_GAP * inside.get(i).size()) {
        return true;
      }
    }
    return false;
  }
}
