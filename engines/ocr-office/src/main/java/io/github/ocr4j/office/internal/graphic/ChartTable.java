package io.github.ocr4j.office.internal.graphic;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Writes a chart as the table of its values. */
final class ChartTable {
  /** More values than these are no table to be read. */
  private static final int MAX_ROWS = 1_000;

  private record Series(String name, NavigableMap<Integer, String> values) {}

  private ChartTable() {}

  /** Empty if the file does not say the values. */
  static Optional<Element> read(Element xml) {
    List<Element> sources = Xml.all(xml, "ser").toList();
    List<Series> all =
        sources.stream().map(ChartTable::series).filter(s -> !s.values().isEmpty()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<Integer, String> categories =
        sources.stream()
            .map(source -> points(source, "cat", "xVal"))
            .filter(points -> !points.isEmpty())
            .findFirst()
            .orElseGet(TreeMap::new);
    Element table = new Element("table");
    title(xml).ifPresent(title -> table.appendElement("caption").appendText(title));
    Element head = table.appendElement("tr");
    head.appendElement("td");
    all.forEach(series -> head.appendElement("td").appendText(series.name()));
    int rows = all.stream().mapToInt(s -> s.values().lastKey()).max().orElse(0);
    for (int row = 0; row <= Math.min(rows, MAX_ROWS); row++) {
      Element line = table.appendElement("tr");
      line.appendElement("td").appendText(categories.getOrDefault(row, ""));
      for (Series series : all) {
        line.appendElement("td").appendText(series.values().getOrDefault(row, ""));
      }
    }
    return Optional.of(table);
  }

  private static Series series(Element source) {
    String name =
        Xml.child(source, "tx")
            .flatMap(tx -> Xml.all(tx, "v").findFirst())
            .map(Element::text)
            .orElse("");
    return new Series(name, points(source, "val", "yVal"));
  }

  private static NavigableMap<Integer, String> points(Element series, String... names) {
    NavigableMap<Integer, String> points = new TreeMap<>();
    Stream.of(names)
        .flatMap(name -> Xml.child(series, name).stream())
        .flatMap(values -> Xml.all(values, "pt"))
        .forEach(
            point -> {
              String text = Xml.child(point, "v").map(Element::text).orElse("");
              Xml.number(point, "idx").ifPresent(index -> points.putIfAbsent(index, text));
            });
    return points;
  }

  private static Optional<String> title(Element xml) {
    return Xml.child(xml, "chartSpace", "chart", "title")
        .map(Graphics::letters)
        .filter(text -> !text.isBlank());
  }
}
