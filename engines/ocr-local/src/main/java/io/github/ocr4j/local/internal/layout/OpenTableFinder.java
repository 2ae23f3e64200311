package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rule;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tables with horizontal lines only, as books and papers have them: above, under the head,
 * and below, all equally long.
 */
final class OpenTableFinder {
  /** The lines of one table begin and end within so many points of each other. */
  private static final double SAME_EXTENT = 4;

  /** Shorter lines are underlines and fractions. */
  private static final double MIN_LENGTH = 50;

  /** Two lines of one table are at most so many points apart. */
  private static final double MAX_BAND = 320;

  /** At least this part of the rows fills more than one column. */
  private static final double MIN_ROWS_WITH_CELLS = 0.5;

  /** Where more of the rows began outside, the lines only mark sums in a larger table. */
  private static final double MAX_CONTINUED = 0.5;

  /** What is so many times as large as the words in a table is no part of it. */
  private static final double HEADING = 1.15;

  /** Words whose baselines differ by less than this part of the size are on one line. */
  private static final double SAME_LINE = 0.3;

  private OpenTableFinder() {}

  static List<Table> find(List<Rule> rules, List<Word> words, List<Table> others) {
    List<Rule> lines =
        RuleGrid.merge(rules).stream()
            .filter(rule -> rule.horizontal() && rule.length() >= MIN_LENGTH)
            .filter(
                rule -> others.stream().noneMatch(t -> t.box().expand(2).intersects(rule.box())))
            .sorted(Comparator.comparingDouble(Rule::position))
            .toList();
    List<Table> tables = new ArrayList<>();
    List<Rule> left = new ArrayList<>(lines);
    while (!left.isEmpty()) {
      List<Rule> stack = stack(left);
      left.removeAll(stack);
      table(stack, words, others).ifPresent(tables::add);
    }
    return tables;
  }

  /** The lines under the first one that begin and end where it does. */
  private static List<Rule> stack(List<Rule> lines) {
    List<Rule> stack = new ArrayList<>(List.of(lines.get(0)));
    for (Rule line : lines.subList(1, lines.size())) {
      Rule last = stack.get(stack.size() - 1);
      if (Math.abs(line.start() - last.start()) <= SAME_EXTENT
          && Math.abs(line.end() - last.end()) <= SAME_EXTENT
          && line.position() - last.position() <= MAX_BAND) {
        stack.add(line);
      }
    }
    return stack;
  }

  /** The longest run of bands between lines that reads as a table. */
  private static Optional<Table> table(List<Rule> stack, List<Word> words, List<Table> others) {
    for (int size = stack.size(); size >= 2; size--) {
      for (int from = 0; from + size <= stack.size(); from++) {
        List<Rule> rules = stack.subList(from, from + size);
        Box box = Box.around(rules.stream().map(Rule::box).toList());
        boolean free = others.stream().noneMatch(other -> other.box().intersects(box));
        Optional<Table> table = free ? read(rules, box, words) : Optional.empty();
        if (table.isPresent()) {
          return table;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a heading stands between the lines, which then separate parts of the page. */
  private static boolean headed(List<List<Word>> rows) {
    double[] sizes = rows.stream().flatMap(List::stream).mapToDouble(Word::size).sorted().toArray();
    return rows.stream()
        .skip(1)
        .anyMatch(row -> row.stream().allMatch(w -> w.size() > HEADING * sizes[sizes.length / 2]));
  }

  /** How many rows go on with what was drawn before them outside, on the same line. */
  private static int continued(List<Word> words, List<Word> inside) {
    Set<Word> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(inside);
    int rows = 0;
    for (int i = 1; i < words.size(); i++) {
      Word before = words.get(i - 1);
      Word word = words.get(i);
      boolean drawnTogether =
          word.order() != Word.UNORDERED
              && word.order() == before.order() + 1
              && Math.abs(word.baseline() - before.baseline()) < SAME_LINE * word.size();
      rows += drawnTogether && known.contains(word) && !known.contains(before) ? 1 : 0;
    }
    return rows;
  }

  private static Optional<Table> read(List<Rule> rules, Box box, List<Word> words) {
    List<Word> inside = new ArrayList<>();
    for (Word word : words) {
      boolean between = word.box().centerY() > box.top() && word.box().centerY() < box.bottom();
      if (between && box.containsCenterOf(word.box())) {
        inside.add(word);
        if (word.box().left() < box.left() - 6 || word.box().right() > box.right() + 6) {
          return Optional.empty();
        }
      }
    }
    List<List<Word>> rows = WordRows.of(inside);
    if (continued(words, inside) > MAX_CONTINUED * rows.size() || headed(rows)) {
      return Optional.empty();
    }
    boolean code = inside.stream().allMatch(word -> word.style().monospace());
    if (inside.size() < 4 || code) {
      return Optional.empty();
    }
    List<Box> columns = ColumnFinder.find(rows);
    if (rows.size() < 2 || columns.size() < 2) {
      return Optional.empty();
    }
    List<BandRow> cells = new BandRows(rules, columns).rows(rows);
    long withCells = cells.stream().filter(row -> row.filled() >= 2).count();
    if (cells.size() < 2 || withCells < MIN_ROWS_WITH_CELLS * cells.size()) {
      return Optional.empty();
    }
    List<Table.Cell> all = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      all.addAll(cells.get(row).cells(row));
    }
    return Optional.of(TableTrimmer.trim(new Table(box, cells.size(), columns.size(), all)));
  }
}
