package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** Reads a table with cells over several columns and rows. */
final class WordTable {
  private static final int MAX_SPAN = 100;

  private WordTable() {}

  /** Reads a table; the content of cells is read by {@code content}. */
  static Element read(Element source, BiConsumer<Element, Element> content) {
    Element table = new Element("table");
    Map<Integer, Element> above = new HashMap<>();
    Xml.all(source, "tr")
        .filter(row -> nearest(row, "tbl") == source)
        .forEach(row -> addRow(row, table.appendElement("tr"), above, content));
    return table;
  }

  private static void addRow(
      Element row,
      Element target,
      Map<Integer, Element> above,
      BiConsumer<Element, Element> content) {
    int column = blankColumns(row, target);
    for (Element cell : Xml.all(row, "tc").filter(c -> nearest(c, "tr") == row).toList()) {
      int span = span(Xml.value(cell, "tcPr", "gridSpan"));
      Optional<Element> merge = Xml.child(cell, "tcPr", "vMerge");
      boolean goesOn =
          merge.isPresent()
              && !Xml.attribute(merge.get(), "val").orElse("").equals("restart")
              && above.containsKey(column);
      if (goesOn) {
        Element first = above.get(column);
        first.attr("rowspan", "" + (Integer.parseInt(first.attr("rowspan")) + 1));
      } else {
        Element written =
            target.appendElement("td").attr("colspan", "" + span).attr("rowspan", "1");
        content.accept(cell, written);
        above.remove(column);
        if (merge.isPresent()) {
          above.put(column, written);
        }
      }
      column += span;
    }
  }

  private static int blankColumns(Element row, Element target) {
    Optional<String> before = Xml.value(row, "trPr", "gridBefore");
    if (before.isEmpty()) {
      return 0;
    }
    int columns = span(before);
    for (int i = 0; i < columns; i++) {
      target.appendElement("td");
    }
    return columns;
  }

  private static int span(Optional<String> value) {
    return Math.max(1, Math.min(MAX_SPAN, value.flatMap(Xml::integer).orElse(1)));
  }

  private static Element nearest(Element element, String name) {
    Element parent = element.parent();
    while (parent != null && !Xml.name(parent).equals(name)) {
      parent = parent.parent();
    }
    return parent;
  }
}
