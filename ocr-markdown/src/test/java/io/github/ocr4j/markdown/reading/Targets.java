package io.github.ocr4j.markdown.reading;

import java.util.List;
import org.jsoup.nodes.Element;

/** What references lead to. */
interface Targets {

  /** An image as a reader sees it. */
  String image(String destination, String alt);

  /** A link's destination; empty if a reader would not see a link. */
  default String link(String destination, String words) {
    return destination;
  }

  /** A table that stands in the text as HTML. */
  default List<Piece> htmlTable(Element table) {
    return TableReader.html(table, this);
  }

  /** A mark for the table in the place of a link; empty if it is a link. */
  default String table(String destination) {
    return "";
  }
}
