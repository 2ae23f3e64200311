package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the tables of texts and slides. */
final class TableReader {
  /** A blank cell is repeated to the end of the sheet; a filled one hardly ever. */
  private static final int MAX_REPEATED = 100;

  static final Set<String> GROUPS = Set.of("table-header-rows", "table-rows", "table-row-group");

  private final BlockReader blocks;

  TableReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  Element read(Element source) {
    Element table = new Element("table");
    addRows(source, table);
    trim(table);
    return table;
  }

  private void addRows(Element source, Element table) {
    for (Element child : source.children()) {
      if (GROUPS.contains(Xml.name(child))) {
        addRows(child, table);
      } else if (Xml.name(child).equals("table-row")) {
        Element row = row(child);
        int repeated = Html.isBlank(row) ? 1 : repeated(child, "number-rows-repeated");
        for (int i = 0; i < repeated; i++) {
          table.appendChild(i == 0 ? row : row.clone());
        }
      }
    }
  }

  private Element row(Element source) {
    Element row = new Element("tr");
    for (Element cell : source.children()) {
      boolean covered = Xml.name(cell).equals("covered-table-cell");
      if (!covered && !Xml.name(cell).equals("table-cell")) {
        continue;
      }
      Element written = new Element("td");
      if (covered) {
        written.attr("covered", "");
      } else {
        Xml.attribute(cell, "number-columns-spanned").ifPresent(n -> written.attr("colspan", n));
        Xml.attribute(cell, "number-rows-spanned").ifPresent(n -> written.attr("rowspan", n));
        blocks.fill(cell, written);
      }
      int repeated = repeated(cell, "number-columns-repeated");
      for (int i = 0; i < repeated; i++) {
        row.appendChild(i == 0 ? written : written.clone());
      }
    }
    return row;
  }

  private static int repeated(Element element, String attribute) {
    return Math.min(MAX_REPEATED, SheetReader.repeated(element, attribute));
  }

  /** Takes away blank rows at the end, blank columns at the right, and covered places. */
  private static void trim(Element table) {
    List<Element> rows = new ArrayList<>(table.children());
    while (!rows.isEmpty() && Html.isBlank(rows.get(rows.size() - 1))) {
      rows.remove(rows.size() - 1).remove();
    }
    int columns = 0;
    for (Element row : rows) {
      for (int i = 0; i < row.childrenSize(); i++) {
        if (!Html.isBlank(row.child(i)) || row.child(i).hasAttr("covered")) {
          columns = Math.max(columns, i + 1);
        }
      }
    }
    for (Element row : rows) {
      while (row.childrenSize() > columns) {
        row.lastElementChild().remove();
      }
      row.select("> td[covered]").remove();
    }
  }
}
