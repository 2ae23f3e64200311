package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/**
 * A column of a page, or a part across columns: its elements follow each other from top to bottom.
 *
 * @param elements in reading order
 */
record Region(List<Element> elements) {
  Box box() {
    return Box.around(elements.stream().map(Element::box).toList());
  }
}
