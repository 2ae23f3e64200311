package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of a page with a meaning.
 *
 * @param lines its text from top to bottom; empty for tables and figures
 * @param level a heading's level from 1, a list item's depth from 0
 */
public record Block(
    Kind kind, Box box, List<Line> lines, int level, String marker, Optional<Table> table) {
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    CODE,
    /** What stands under a figure or over a table. */
    CAPTION,
    /** Its marker is its label. */
    FOOTNOTE,
    TABLE,
    FIGURE,
    /** What is repeated at the top of pages. */
    HEADER,
    /** What is repeated at the bottom of pages, such as the page number. */
    FOOTER
  }

  static Block text(Kind kind, List<Line> lines) {
    return text(kind, lines, 0, "");
  }

  static Block text(Kind kind, List<Line> lines, int level, String marker) {
    return new Block(kind, Box.around(lines), List.copyOf(lines), level, marker, Optional.empty());
  }

  static Block table(Table table) {
    return new Block(Kind.TABLE, table.box(), List.of(), 0, "", Optional.of(table));
  }

  static Block figure(Box box) {
    return new Block(Kind.FIGURE, box, List.of(), 0, "", Optional.empty());
  }

  Block withKind(Kind other, int otherLevel) {
    return new Block(other, box, lines, otherLevel, marker, table);
  }

  Block withLines(List<Line> others) {
    return new Block(kind, box, List.copyOf(others), level, marker, table);
  }

  Line firstLine() {
    return lines.get(0);
  }

  /** The text of its lines, with a blank between them. */
  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining(" ")).strip();
  }
}
