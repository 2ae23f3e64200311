package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/** What reading order is about: a line, a table or a figure. */
sealed interface Element {

  Box box();

  /** A piece of text. */
  record Text(Line line) implements Element {
    @Override
    public Box box() {
      return line.box();
    }
  }

  /** A table with its text. */
  record TableArea(Table table) implements Element {
    @Override
    public Box box() {
      return table.box();
    }
  }

  /**
   * A table or figure with text beside it, which must not interrupt that text.
   *
   * @param area the table or figure
   * @param caption its caption's lines; may be empty
   */
  record Floating(Element area, List<Line> caption) implements Element {
    @Override
    public Box box() {
      Box box = area.box();
      for (Line line : caption) {
        box = box.union(line.box());
      }
      return box;
    }
  }

  /** A figure; the text in it is part of the picture. */
  record FigureArea(Box box) implements Element {}
}
