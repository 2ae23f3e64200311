package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.Xml;
import org.jsoup.nodes.Element;

/** Reads a table on a slide. */
final class SlideTable {
  private SlideTable() {}

  static Element read(Element source, SlideText text) {
    Element table = new Element("table");
    for (Element row : Xml.children(source, "tr")) {
      Element target = table.appendElement("tr");
      for (Element cell : Xml.children(row, "tc")) {
        if (covered(cell, "hMerge") || covered(cell, "vMerge")) {
          continue;
        }
        Element written = target.appendElement("td");
        Xml.attribute(cell, "gridSpan").ifPresent(span -> written.attr("colspan", span));
        Xml.attribute(cell, "rowSpan").ifPresent(span -> written.attr("rowspan", span));
        Xml.child(cell, "txBody").ifPresent(content -> text.addLines(content, written));
      }
    }
    return table;
  }

  private static boolean covered(Element cell, String merge) {
    String value = cell.attr(merge);
    return value.equals("1") || value.equals("true");
  }
}
