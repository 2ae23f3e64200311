package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Understands a table's head of two levels: a title stands centered over several columns, each of
 * which has a title of its own below.
 */
final class HeadSpans {
  /** A title's middle is at most so many sizes off the middle of its columns. */
  private static final double CENTERED = 1.0;

  /** With three lines the one in the middle belongs to cells as high as both levels. */
  private static final int MAX_LINES = 3;

  private final List<Box> columns;
  private final BandRow upper;
  private final BandRow lower;

  private HeadSpans(List<Box> columns, BandRow upper, BandRow lower) {
    this.columns = columns;
    this.upper = upper;
    this.lower = lower;
  }

  /** Columns that have a title in common. */
  private record Group(int first, int last, double distance) {
    int size() {
      return last - first + 1;
    }
  }

  /**
   * Reads the lines of a head.
   *
   * @param columns the table's columns
   * @param lines its lines of text from top to bottom
   * @return the two rows of the head; empty if no title stands over several columns
   */
  static Optional<List<BandRow>> read(List<Box> columns, List<BandRow> lines) {
    if (lines.size() < 2 || lines.size() > MAX_LINES) {
      return Optional.empty();
    }
    BandRow lower = lines.get(lines.size() - 1);
    List<Group> groups = new HeadSpans(columns, lines.get(0), lower).groups();
    return groups.isEmpty() ? Optional.empty() : Optional.of(rows(lines, groups));
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if (upper.has(column) && groups.stream().noneMatch(contains(column))) {
        group(column).ifPresent(groups::add);
      }
    }
    return groups;
  }

  private static Predicate<Group> contains(int column) {
    return group -> group.first <= column && column <= group.last;
  }

  /** The columns around one with a title under whose middle they stand; the fewest such. */
  private Optional<Group> group(int column) {
    int first = column;
    while (first > 0 && below(first - 1)) {
      first--;
    }
    int last = column;
    while (last + 1 < columns.size() && below(last + 1)) {
      last++;
    }
    if (!lower.has(column)) {
      return Optional.empty();
    }
    Line title = upper.lines(column).get(0);
    double own = Math.abs(columns.get(column).centerX() - title.box().centerX());
    List<Group> possible = new ArrayList<>();
    for (int from = first; from <= column; from++) {
      for (int to = Math.max(column, from + 1); to <= last; to++) {
        double center = (columns.get(from).left() + columns.get(to).right()) / 2;
        double distance = Math.abs(center - title.box().centerX());
        if (distance < CENTERED * title.size() && (to - from > 1 || distance < own)) {
          possible.add(new Group(from, to, distance));
        }
      }
    }
    return possible.stream()
        .max(Comparator.comparingInt(Group::size).thenComparing(g -> -g.distance));
  }

  /** Whether a column has a title in the lower level only. */
  private boolean below(int column) {
    return !upper.has(column) && lower.has(column);
  }

  private static List<BandRow> rows(List<BandRow> lines, List<Group> groups) {
    BandRow upper = lines.get(0);
    BandRow lower = lines.get(lines.size() - 1);
    boolean[] grouped = new boolean[upper.columns()];
    for (Group group : groups) {
      upper.span(group.first, group.last);
      for (int column = group.first; column <= group.last; column++) {
        grouped[column] = true;
      }
    }
    for (int column = 0; column < grouped.length; column++) {
      for (BandRow middle : lines.subList(1, lines.size() - 1)) {
        upper.lines(column).addAll(middle.lines(column));
      }
      if (!grouped[column] && upper.has(column)) {
        upper.cover(column, lower);
      }
    }
    return List.of(upper, lower);
  }
}
