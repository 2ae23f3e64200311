package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.sheets.Grid;
import io.github.ocr4j.office.internal.sheets.SheetTables;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads a sheet, in which equal rows and cells are written once with a count. Charts are left out:
 * they show values of its cells. Not thread-safe.
 */
final class SheetReader {
  /** A blank cell is repeated to the end of the sheet; a filled one hardly ever. */
  private static final int MAX_REPEATED = 1_000;

  private final BlockReader blocks;
  private final Grid grid;
  private final Element pictures = Html.body();
  private int row;

  SheetReader(String document, BlockReader blocks) {
    this.blocks = blocks;
    this.grid = new Grid(document);
  }

  void read(Element table, Element target) {
    addRows(table);
    new SheetTables(grid).write(target);
    pictures.select("table").remove();
    List.copyOf(pictures.children()).forEach(target::appendChild);
  }

  private void addRows(Element source) {
    for (Element child : source.children()) {
      if (TableReader.GROUPS.contains(Xml.name(child))) {
        addRows(child);
      } else if (Xml.name(child).equals("shapes")) {
        blocks.fill(child, pictures);
      } else if (Xml.name(child).equals("table-row")) {
        int repeated = repeated(child, "number-rows-repeated");
        int written = Html.isBlank(child) ? 1 : Math.min(MAX_REPEATED, repeated);
        for (int i = 0; i < written; i++) {
          addCells(child, row + i);
        }
        row += repeated;
      }
    }
  }

  private void addCells(Element source, int atRow) {
    int column = 0;
    for (Element cell : source.children()) {
      int repeated = repeated(cell, "number-columns-repeated");
      if (Xml.name(cell).equals("table-cell")) {
        Element shown = new Element("td");
        blocks.fill(cell, shown);
        takePictures(shown);
        shown.select("table").remove();
        if (shown.hasText()) {
          grid.span(
              new Grid.Place(atRow, column),
              Xml.number(cell, "number-columns-spanned").orElse(1),
              Xml.number(cell, "number-rows-spanned").orElse(1));
          for (int i = 0; i < Math.min(MAX_REPEATED, repeated); i++) {
            grid.put(new Grid.Place(atRow, column + i), shown.clone());
          }
        }
      }
      column += repeated;
    }
  }

  /** Pictures lie on the sheet, above the cells that hold them. */
  private void takePictures(Element cell) {
    cell.select("p:has(img), img").stream()
        .filter(picture -> picture.parent() != null && !picture.hasText())
        .forEach(pictures::appendChild);
  }

  static int repeated(Element element, String attribute) {
    return Math.max(1, Xml.number(element, attribute).orElse(1));
  }
}
