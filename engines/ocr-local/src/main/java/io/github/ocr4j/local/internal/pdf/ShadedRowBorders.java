package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.RawPage.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the edges of shaded table rows for rulings, for tables with shades instead of lines. */
final class ShadedRowBorders {
  /** Edges closer than this are one. */
  private static final double SAME_EDGE_POINTS = 1.5;

  /** Shaded cells of a row are closer than this. */
  private static final double MAX_CELL_GAP_POINTS = 2 * SAME_EDGE_POINTS;

  /** A table has at least so many shaded rows. */
  private static final int MIN_ROWS = 2;

  /** A table's row is at least and at most this high. */
  private static final double MIN_HEIGHT_POINTS = 8;

  private static final double MAX_HEIGHT_POINTS = 80;

  /** A table is at least this wide. */
  private static final double MIN_WIDTH_POINTS = 80;

  /** Every other row is shaded; further apart, in heights of the higher one, are two tables. */
  private static final double MAX_DISTANCE_ROW_HEIGHTS = 2.5;

  /** More areas are a drawing. */
  private static final int MAX_AREAS = 2_000;

  /** A wider gap between words separates cells. */
  private static final double MAX_WORD_GAP_LETTER_SIZES = 1.2;

  /** At least this share of the shaded rows has several cells. */
  private static final double MIN_ROWS_OF_CELLS_SHARE = 0.6;

  /** More curves and slanted lines in a table make a drawing of it. */
  private static final int MAX_CURVES = 3;

  private final List<Word> words;
  private final List<Shape> drawings;
  private final List<Ruling> borders = new ArrayList<>();

  private ShadedRowBorders(List<Shape> drawings, List<Word> words) {
    this.words = words;
    this.drawings = drawings;
  }

  static List<Ruling> find(List<Shape> drawings, List<Word> words) {
    ShadedRowBorders shades = new ShadedRowBorders(drawings, words);
    List<Box> areas =
        drawings.stream()
            .filter(Shape::isRectangle)
            .map(Shape::box)
            .filter(box -> box.height() >= MIN_HEIGHT_POINTS && box.height() <= MAX_HEIGHT_POINTS)
            .toList();
    if (areas.size() <= MAX_AREAS) {
      Rows.split(rows(areas), (last, next) -> !isSameTable(last, next)).forEach(shades::addTable);
    }
    return shades.borders;
  }

  /** Joins the shaded cells of a row. */
  private static List<Box> rows(List<Box> areas) {
    List<Box> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.<Box>comparingDouble(box -> Math.round(box.top() / SAME_EDGE_POINTS))
            .thenComparingDouble(Box::left));
    List<Box> rows = new ArrayList<>();
    for (Box area : sorted) {
      int last = rows.size() - 1;
      if (last >= 0 && isSameRow(rows.get(last), area)) {
        rows.set(last, rows.get(last).union(area));
      } else {
        rows.add(area);
      }
    }
    rows.removeIf(row -> row.width() < MIN_WIDTH_POINTS);
    rows.sort(
        Comparator.<Box>comparingDouble(box -> Math.round(box.left() / SAME_EDGE_POINTS))
            .thenComparingDouble(Box::top));
    return rows;
  }

  private static boolean isSameRow(Box left, Box right) {
    return Math.abs(left.top() - right.top()) < SAME_EDGE_POINTS
        && Math.abs(left.bottom() - right.bottom()) < SAME_EDGE_POINTS
        && right.left() - left.right() < MAX_CELL_GAP_POINTS;
  }

  private static boolean isSameTable(Box above, Box below) {
    double height = Math.max(above.height(), below.height());
    return Math.abs(above.left() - below.left()) < SAME_EDGE_POINTS
        && Math.abs(above.right() - below.right()) < SAME_EDGE_POINTS
        && below.top() - above.bottom() < MAX_DISTANCE_ROW_HEIGHTS * height;
  }

  /** Adds the edges of the shaded rows, and of unshaded ones with cells before and after them. */
  private void addTable(List<Box> shades) {
    long withCells = shades.stream().filter(this::hasCells).count();
    if (shades.size() < MIN_ROWS
        || withCells < MIN_ROWS_OF_CELLS_SHARE * shades.size()
        || curves(Box.around(shades)) > MAX_CURVES) {
      return;
    }
    shades.forEach(this::addBorders);
    Box first = shades.get(0);
    Box last = shades.get(shades.size() - 1);
    Stream.of(
            new Box(first.left(), first.top() - first.height(), first.right(), first.top()),
            new Box(last.left(), last.bottom(), last.right(), last.bottom() + last.height()))
        .filter(this::hasCells)
        .forEach(this::addBorders);
  }

  private void addBorders(Box row) {
    borders.add(new Ruling(new Box(row.left(), row.top(), row.right(), row.top())));
    borders.add(new Ruling(new Box(row.left(), row.bottom(), row.right(), row.bottom())));
  }

  private long curves(Box table) {
    return drawings.stream().filter(s -> !s.isRectangle() && table.intersects(s)).count();
  }

  /** Whether the words in a row stand in several cells. */
  private boolean hasCells(Box row) {
    List<Word> inside = row.contained(words).stream().sorted(Placed.BY_LEFT).toList();
    return Rows.split(inside, ShadedRowBorders::isApart).size() > 1;
  }

  private static boolean isApart(Word last, Word next) {
    return next.gapAfter(last) > MAX_WORD_GAP_LETTER_SIZES * next.size();
  }
}
