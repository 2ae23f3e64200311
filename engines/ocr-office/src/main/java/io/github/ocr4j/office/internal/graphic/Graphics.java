package io.github.ocr4j.office.internal.graphic;

import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Optional;
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
}
