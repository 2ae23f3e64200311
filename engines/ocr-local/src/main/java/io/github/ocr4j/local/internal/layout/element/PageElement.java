package io.github.ocr4j.local.internal.layout.element;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import java.util.Collection;
import java.util.List;

/** What reading order is about: a line, a table or a figure. */
public sealed interface PageElement extends Placed {

  /** A line of text, or a piece of one. */
  record Text(Line line) implements PageElement {
    @Override
    public Box box() {
      return line.box();
    }
  }

  /** A table with its text. */
  record TableArea(Table table) implements PageElement {
    @Override
    public Box box() {
      return table.box();
    }
  }

  /** A figure; the text in it is part of the picture. */
  record FigureArea(Box box) implements PageElement {}

  /**
   * A table or figure with text beside it, which must not interrupt that text.
   *
   * @param caption its caption's lines; may be empty
   */
  record Floating(PageElement area, List<Line> caption) implements PageElement {
    @Override
    public Box box() {
      return caption.isEmpty() ? area.box() : area.box().union(Box.around(caption));
    }
  }

  /** This element, or the table or figure that floats. */
  default PageElement area() {
    return this;
  }

  /** The height at which it is read: a float belongs to the line beside its top. */
  default double readingY() {
    return this instanceof Floating ? box().top() : box().centerY();
  }

  /** The lines among elements, in their order. */
  static List<Line> lines(Collection<PageElement> elements) {
    return elements.stream()
        .filter(Text.class::isInstance)
        .map(element -> ((Text) element).line)
        .toList();
  }

  /** The tables among elements, floating ones too, in their order. */
  static List<Table> tables(Collection<PageElement> elements) {
    return elements.stream()
        .map(PageElement::area)
        .filter(TableArea.class::isInstance)
        .map(element -> ((TableArea) element).table)
        .toList();
  }

  /** The boxes of the figures among elements, floating ones too, in their order. */
  static List<Box> figures(Collection<PageElement> elements) {
    return elements.stream()
        .map(PageElement::area)
        .filter(FigureArea.class::isInstance)
        .map(PageElement::box)
        .toList();
  }

  static List<PageElement> texts(Collection<Line> lines) {
    return lines.stream().<PageElement>map(Text::new).toList();
  }
}
