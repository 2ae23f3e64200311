package io.github.ocr4j.office.internal.graphic;

import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the charts and diagrams of a part. */
public final class Graphics {
  private final Parts parts;
  private final Relations relations;

  /**
   * Prepares a part.
   *
   * @param parts the file
   * @param relations those of the part
   */
  public Graphics(Parts parts, Relations relations) {
    this.parts = parts;
    this.relations = relations;
  }

  /**
   * Reads what a drawing shows.
   *
   * @param drawing an element that may hold charts and diagrams
   * @return a table for each chart and a list for each diagram
   */
  public Stream<Element> read(Element drawing) {
    return Stream.concat(
        Xml.all(drawing, "chart")
            .map(chart -> part(chart, "r:id").flatMap(ChartTable::read))
            .flatMap(Optional::stream),
        Xml.all(drawing, "relIds")
            .map(diagram -> part(diagram, "r:dm").flatMap(DiagramList::read))
            .flatMap(Optional::stream));
  }

  private Optional<Element> part(Element reference, String attribute) {
    return Xml.attribute(reference, attribute).flatMap(relations::part).flatMap(parts::xml);
  }
}
