package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.ListBuilder;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Places the paragraphs of a shape, of which some are items of lists. Not thread-safe. */
final class SlideLists {
  private static final int LEVELS = 9;

  private final ListBuilder lists = new ListBuilder();
  private final int[] numbers = new int[LEVELS];

  /** Adds a paragraph; {@code bullets} says whether it has one unless it says otherwise. */
  void add(Element text, Element properties, boolean bullets, Element target) {
    int level = Math.max(0, Math.min(LEVELS - 1, Xml.number(properties, "lvl").orElse(0)));
    Optional<Element> numbering = Xml.child(properties, "buAutoNum");
    boolean bullet =
        Xml.child(properties, "buChar").isPresent()
            || Xml.child(properties, "buBlip").isPresent()
            || bullets && Xml.child(properties, "buNone").isEmpty();
    if (numbering.isEmpty() && !bullet) {
      lists.end();
      Arrays.fill(numbers, 0);
      if (CodeLines.isCode(text)) {
        CodeLines.append(text, target);
      } else {
        target.appendChild(text);
      }
      return;
    }
    Arrays.fill(numbers, level + 1, LEVELS, 0);
    numbers[level] = numbering.map(n -> next(n, numbers[level])).orElse(0);
    Element item = lists.item(target, level, numbering.isPresent(), numbers[level]);
    item.appendChildren(text.childNodes());
  }

  private static int next(Element numbering, int before) {
    return before == 0 ? Xml.number(numbering, "startAt").orElse(1) : before + 1;
  }
}
