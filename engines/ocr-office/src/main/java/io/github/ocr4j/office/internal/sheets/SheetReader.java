package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jsoup.nodes.Element;

/** Reads the cells of a sheet. Not thread-safe. */
final class SheetReader {
  private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private final Parts parts;
  private final Workbook workbook;
  private final Grid grid;

  SheetReader(Parts parts, Workbook workbook) {
    this.parts = parts;
    this.workbook = workbook;
    this.grid = new Grid(parts.document());
  }

  Grid read(String part) {
    Element root = parts.requireXml(part);
    Map<Grid.Place, String> links = links(root, Relations.of(parts, part));
    int row = -1;
    for (Element line : Xml.all(root, "row").toList()) {
      row = Xml.number(line, "r").map(r -> r - 1).orElse(row + 1);
      int column = -1;
      for (Element cell : Xml.children(line, "c")) {
        column = place(cell.attr("r")).map(Grid.Place::column).orElse(column + 1);
        add(cell, new Grid.Place(row, column), links);
      }
    }
    Xml.all(root, "mergeCell").forEach(merge -> addSpan(merge.attr("ref")));
    return grid;
  }

  private void add(Element cell, Grid.Place place, Map<Grid.Place, String> links) {
    Element shown = workbook.show(cell);
    if (!shown.hasText()) {
      return;
    }
    if (links.containsKey(place)) {
      Element link = new Element("a").attr("href", links.get(place));
      link.appendChildren(shown.childNodes());
      shown.appendChild(link);
    }
    grid.put(place, shown);
  }

  private static Map<Grid.Place, String> links(Element root, Relations relations) {
    Map<Grid.Place, String> links = new HashMap<>();
    Xml.all(root, "hyperlink")
        .forEach(
            link ->
                place(link.attr("ref"))
                    .ifPresent(
                        place ->
                            Xml.attribute(link, "r:id")
                                .flatMap(relations::link)
                                .ifPresent(address -> links.put(place, address))));
    return links;
  }

  private void addSpan(String range) {
    String[] ends = range.split(":");
    Optional<Grid.Place> first = place(ends[0]);
    Optional<Grid.Place> last = place(ends[ends.length - 1]);
    if (first.isPresent() && last.isPresent()) {
      grid.span(
          first.get(),
          last.get().column() - first.get().column() + 1,
          last.get().row() - first.get().row() + 1);
    }
  }

  private static Optional<Grid.Place> place(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int column = CellReference.convertColStringToIndex(matcher.group(1));
    return Optional.of(new Grid.Place(Integer.parseInt(matcher.group(2)) - 1, column));
  }
}
