package io.github.ocr4j.office.internal.web;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads files of values that are separated by commas, semicolons or tabs. */
public final class SeparatedValues {
  private SeparatedValues() {}

  /** Reads a body with one table. */
  public static Element read(String text) {
    char separator = separator(text.lines().findFirst().orElse(""));
    Element body = new Element("body");
    Element row = body.appendElement("table").appendElement("tr");
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        value.append(text.charAt(++i));
      } else if (c == '"' && (quoted || value.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        end(value, row);
      } else if (!quoted && c == '\n') {
        end(value, row);
        row = row.parent().appendElement("tr");
      } else {
        value.append(c);
      }
    }
    end(value, row);
    body.select("tr").stream().filter(line -> !line.hasText()).toList().forEach(Element::remove);
    return body;
  }

  private static char separator(String line) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> line.chars().filter(letter -> letter == c).count()))
        .orElse(',');
  }

  private static void end(StringBuilder value, Element row) {
    row.appendElement("td").appendChild(new TextNode(value.toString().strip()));
    value.setLength(0);
  }
}
