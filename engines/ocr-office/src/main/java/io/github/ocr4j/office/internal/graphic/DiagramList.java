package io.github.ocr4j.office.internal.graphic;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes a diagram as the list of its texts. */
final class DiagramList {
  private DiagramList() {}

  /** Empty if it has no text. */
  static Optional<Element> read(Element xml) {
    Element list = new Element("ul");
    Xml.all(xml, "pt")
        .map(
            point ->
                Xml.all(point, "p")
                    .map(
                        line ->
                            Xml.all(line, "t")
                                .map(Element::wholeText)
                                .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "))
                    .strip())
        .filter(text -> !text.isEmpty())
        .forEach(text -> list.appendElement("li").appendText(text));
    return Optional.of(list).filter(Element::hasText);
  }
}
