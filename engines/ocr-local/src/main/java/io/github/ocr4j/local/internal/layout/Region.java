package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a page, or a part across columns: its elements follow each other from top to bottom.
 *
 * @param elements in reading order
 * @param part what the document's tags say about it
 */
record Region(List<Element> elements, Optional<PageStructure.Part> part) {
  static Region of(List<Element> elements) {
    return new Region(elements, Optional.empty());
  }

  static Region of(Element element) {
    return of(List.of(element));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Element.Text text) {
        lines.add(text.line());
      }
    }
    return lines;
  }

  Box box() {
    return Box.around(elements.stream().map(Element::box).toList());
  }
}
