package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the sheets of a workbook share: texts, formats and the first day. */
final class Workbook {
  private final List<Element> texts = new ArrayList<>();
  private final NumberFormats formats;

  Workbook(Parts parts, Relations relations, Element root) {
    relations
        .ofType("sharedStrings")
        .flatMap(parts::xml)
        .ifPresent(xml -> Xml.all(xml, "si").map(Workbook::text).forEach(texts::add));
    boolean since1904 =
        Xml.child(root, "workbook", "workbookPr")
            .map(p -> Set.of("1", "true").contains(p.attr("date1904")))
            .orElse(false);
    formats = new NumberFormats(relations.ofType("styles").flatMap(parts::xml), since1904);
  }

  /** What a cell shows: of a formula that no program has worked out yet, the formula itself. */
  Element show(Element cell) {
    String value = Xml.child(cell, "v").map(Element::wholeText).orElse("").strip();
    Optional<String> formula = Xml.child(cell, "f").map(Element::wholeText);
    if (value.isEmpty() && formula.filter(f -> !f.isBlank()).isPresent()) {
      return plain("=" + formula.get());
    }
    return switch (cell.attr("t")) {
      case "s" ->
          Xml.integer(value)
              .filter(i -> i >= 0 && i < texts.size())
              .map(i -> texts.get(i).clone())
              .orElseGet(() -> plain(""));
      case "inlineStr" -> Xml.child(cell, "is").map(Workbook::text).orElseGet(() -> plain(""));
      case "b" -> plain(value.equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE");
      case "str", "e", "d" -> plain(value);
      default -> plain(value.isEmpty() ? "" : formats.show(value, Xml.number(cell, "s").orElse(0)));
    };
  }

  private static Element plain(String text) {
    return new Element("td").appendChild(new TextNode(text));
  }

  /** Text with bold and italic runs, without the reading aids of Asian scripts. */
  private static Element text(Element source) {
    Element target = new Element("td");
    for (Element child : source.children()) {
      if (Xml.name(child).equals("t")) {
        addLines(child.wholeText(), target);
      } else if (Xml.name(child).equals("r")) {
        Optional<Element> properties = Xml.child(child, "rPr");
        boolean bold = properties.flatMap(p -> Xml.flag(p, "b")).orElse(false);
        boolean italic = properties.flatMap(p -> Xml.flag(p, "i")).orElse(false);
        Element look = Html.styled(Html.styled(target, "b", bold), "i", italic);
        addLines(Xml.child(child, "t").map(Element::wholeText).orElse(""), look);
      }
    }
    return target;
  }

  private static void addLines(String text, Element target) {
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        target.appendElement("br");
      }
      target.appendChild(new TextNode(lines[i]));
    }
  }
}
