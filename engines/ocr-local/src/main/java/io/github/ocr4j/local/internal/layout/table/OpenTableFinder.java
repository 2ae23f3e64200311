package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Open;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tables with horizontal rulings only, as books and papers have them: above, under the head,
 * and below, all equally long.
 */
final class OpenTableFinder implements TableFinder {
  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    List<Table> others = PageElement.tables(elements);
    List<Ruling> left =
        new ArrayList<>(
            RulingGrid.merge(page.rulings()).stream()
                .filter(
                    ruling -> ruling.isHorizontal() && ruling.length() >= Open.MIN_LENGTH_POINTS)
                .filter(ruling -> !isNearTable(ruling, others))
                .sorted(Comparator.comparingDouble(Ruling::position))
                .toList());
    List<PageElement> found = new ArrayList<>(elements);
    while (!left.isEmpty()) {
      List<Ruling> stack = stack(left);
      left.removeAll(stack);
      table(stack, page.words(), others).map(PageElement.TableArea::new).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isNearTable(Ruling ruling, List<Table> tables) {
    return tables.stream()
        .anyMatch(table -> table.box().expand(Open.OTHER_TABLE_POINTS).intersects(ruling));
  }

  /** The rulings under the first one that begin and end where it does. */
  private static List<Ruling> stack(List<Ruling> rulings) {
    List<Ruling> stack = new ArrayList<>(List.of(rulings.get(0)));
    for (Ruling ruling : rulings.subList(1, rulings.size())) {
      Ruling last = stack.get(stack.size() - 1);
      if (Math.abs(ruling.start() - last.start()) <= Open.SAME_EXTENT_POINTS
          && Math.abs(ruling.end() - last.end()) <= Open.SAME_EXTENT_POINTS
          && ruling.position() - last.position() <= Open.MAX_BAND_POINTS) {
        stack.add(ruling);
      }
    }
    return stack;
  }

  /** The longest run of bands between rulings that reads as a table. */
  private static Optional<Table> table(List<Ruling> stack, List<Word> words, List<Table> others) {
    for (int size = stack.size(); size >= 2; size--) {
      for (int from = 0; from + size <= stack.size(); from++) {
        List<Ruling> rulings = stack.subList(from, from + size);
        Box box = Box.around(rulings);
        if (others.stream().noneMatch(box::intersects)) {
          Optional<Table> table = read(rulings, box, words);
          if (table.isPresent()) {
            return table;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Table> read(List<Ruling> rulings, Box box, List<Word> words) {
    List<Word> inside =
        box.contained(words).stream().filter(word -> isBetween(word.box().centerY(), box)).toList();
    List<List<Word>> rows = Rows.of(inside);
    if (inside.size() < Open.MIN_WORDS
        || rows.size() < TableThresholds.MIN_ROWS
        || inside.stream().anyMatch(word -> isPartlyOutside(word, box))
        || inside.stream().allMatch(word -> word.style().isMonospace())
        || continuedRows(words, inside) > Open.MAX_CONTINUED_ROWS_SHARE * rows.size()
        || hasHeading(rows)) {
      return Optional.empty();
    }
    List<Box> columns = ColumnFinder.find(rows);
    if (columns.size() < TableThresholds.MIN_COLUMNS) {
      return Optional.empty();
    }
    List<TableRow> tableRows = new TableRows(rulings, columns).join(rows);
    long rowsOfCells = tableRows.stream().filter(row -> row.filledColumns() >= 2).count();
    if (tableRows.size() < TableThresholds.MIN_ROWS
        || rowsOfCells < Open.MIN_ROWS_OF_CELLS_SHARE * tableRows.size()) {
      return Optional.empty();
    }
    List<Table.Cell> cells = new ArrayList<>();
    for (int row = 0; row < tableRows.size(); row++) {
      cells.addAll(tableRows.get(row).cells(row));
    }
    return Optional.of(new Table(box, tableRows.size(), columns.size(), cells).trimmed());
  }

  /** The center of a word on the first or last ruling is no more between them. */
  private static boolean isBetween(double y, Box box) {
    return y > box.top() && y < box.bottom();
  }

  private static boolean isPartlyOutside(Word word, Box box) {
    return word.box().left() < box.left() - Open.MAX_OVERHANG_POINTS
        || word.box().right() > box.right() + Open.MAX_OVERHANG_POINTS;
  }

  /** Whether a heading stands between the rulings, which then separate parts of the page. */
  private static boolean hasHeading(List<List<Word>> rows) {
    double[] sizes =
        rows.stream().flatMap(Collection::stream).mapToDouble(Word::size).sorted().toArray();
    double minHeadingSize = Open.MIN_HEADING_RATIO * sizes[sizes.length / 2];
    return rows.stream()
        .skip(1)
        .anyMatch(row -> row.stream().allMatch(word -> word.size() > minHeadingSize));
  }

  /** How many rows continue what was drawn before them outside, on the same line. */
  private static int continuedRows(List<Word> words, List<Word> inside) {
    Set<Word> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(inside);
    int rows = 0;
    for (int i = 1; i < words.size(); i++) {
      Word before = words.get(i - 1);
      Word word = words.get(i);
      boolean isDrawnNext =
          word.order() != Word.UNORDERED
              && word.order() == before.order() + 1
              && Math.abs(word.baseline() - before.baseline())
                  < Open.SAME_LINE_LETTER_SIZES * word.size();
      if (isDrawnNext && known.contains(word) && !known.contains(before)) {
        rows++;
      }
    }
    return rows;
  }
}
