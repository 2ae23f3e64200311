package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Heads;
import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table's head of two levels: a title stands centered over several columns, each of which
 * has a title of its own below.
 */
record HeadSpans(List<Box> columns, TableRow upper, TableRow lower) {
  /** Columns that have a title in common, and how far its middle is off theirs. */
  private record Group(int first, int last, double distance) {
    int size() {
      return last - first + 1;
    }

    boolean contains(int column) {
      return first <= column && column <= last;
    }
  }

  /** The two rows of a head; empty if no title in its lines stands over several columns. */
  static Optional<List<TableRow>> read(List<Box> columns, List<TableRow> lines) {
    if (lines.size() < 2 || lines.size() > Heads.MAX_LINES) {
      return Optional.empty();
    }
    HeadSpans head = new HeadSpans(columns, lines.get(0), lines.get(lines.size() - 1));
    List<Group> groups = head.groups();
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(head.rows(lines.subList(1, lines.size() - 1), groups));
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (upper.hasText(column) && groups.stream().noneMatch(group -> group.contains(column))) {
        group(column).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /** The most columns around one with a title under whose middle they stand. */
  private Optional<Group> group(int column) {
    if (!lower.hasText(column)) {
      return Optional.empty();
    }
    int first = column;
    while (first > 0 && hasLowerTitleOnly(first - 1)) {
      first--;
    }
    int last = column;
    while (last + 1 < columns.size() && hasLowerTitleOnly(last + 1)) {
      last++;
    }
    Line title = upper.lines(column).get(0);
    double own = Math.abs(columns.get(column).centerX() - title.box().centerX());
    List<Group> possible = new ArrayList<>();
    for (int from = first; from <= column; from++) {
      for (int to = Math.max(column, from + 1); to <= last; to++) {
        double center = (columns.get(from).left() + columns.get(to).right()) / 2;
        double distance = Math.abs(center - title.box().centerX());
        if (distance < Heads.MAX_OFF_CENTER_LETTER_SIZES * title.size()
            && (to - from > 1 || distance < own)) {
          possible.add(new Group(from, to, distance));
        }
      }
    }
    return possible.stream()
        .max(Comparator.comparingInt(Group::size).thenComparing(group -> -group.distance));
  }

  private boolean hasLowerTitleOnly(int column) {
    return !upper.hasText(column) && lower.hasText(column);
  }

  private List<TableRow> rows(List<TableRow> middle, List<Group> groups) {
    groups.forEach(group -> upper.span(group.first, group.last));
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      middle.forEach(row -> upper.lines(column).addAll(row.lines(column)));
      if (upper.hasText(column) && groups.stream().noneMatch(group -> group.contains(column))) {
        upper.cover(column, lower);
      }
    }
    return List.of(upper, lower);
  }
}
