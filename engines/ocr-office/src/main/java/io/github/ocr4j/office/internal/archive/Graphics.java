package io.github.ocr4j.office.internal.archive;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the charts and diagrams of a part. */
public final class Graphics {
  private final Parts parts;
  private final Relations relations;

  /** Prepares the part that has these relations. */
  public Graphics(Parts parts, Relations relations) {
    this.parts = parts;
    this.relations = relations;
  }

  /** Reads a table for each chart, and a list for each diagram, that a drawing holds. */
  public Stream<Element> read(Element drawing) {
    return Stream.concat(
        Xml.all(drawing, "chart")
            .map(chart -> part(chart, "r:id").flatMap(ChartTable::read))
            .flatMap(Optional::stream),
        Xml.all(drawing, "relIds")
            .map(diagram -> part(diagram, "r:dm").map(Graphics::texts))
            .flatMap(Optional::stream)
            .filter(Element::hasText));
  }

  private static Element texts(Element diagram) {
    Element list = new Element("ul");
    Xml.all(diagram, "pt")
        .map(point -> Xml.all(point, "p").map(Graphics::letters).collect(Collectors.joining(" ")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> list.appendElement("li").appendText(text));
    return list;
  }

  static String letters(Element source) {
    return Xml.all(source, "t").map(Element::wholeText).collect(Collectors.joining());
  }

  private Optional<Element> part(Element reference, String attribute) {
    return Xml.attribute(reference, attribute).flatMap(relations::part).flatMap(parts::xml);
  }

  /** Writes a chart as the table of its values. */
  private static final class ChartTable {
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
}
