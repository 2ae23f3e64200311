package io.github.ocr4j.local.internal.layout.element;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.Placed;
import java.util.List;
import java.util.Optional;

/**
 * A column of a page, or a part across columns: its elements follow each other from top to bottom.
 *
 * @param elements in reading order
 */
public record Region(List<PageElement> elements, Optional<PageStructure.Part> part)
    implements Placed {
  public static Region of(List<PageElement> elements) {
    return new Region(elements, Optional.empty());
  }

  public static Region of(PageElement element) {
    return of(List.of(element));
  }

  public List<Line> lines() {
    return PageElement.lines(elements);
  }

  @Override
  public Box box() {
    return Box.around(elements);
  }
}
