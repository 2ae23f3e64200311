package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.Fonts;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.formula.OfficeMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the text of shapes and cells. */
final class SlideText {
  private final Relations relations;

  SlideText(Relations relations) {
    this.relations = relations;
  }

  /** Adds paragraphs as lines. */
  void addLines(Element content, Element target) {
    for (Element paragraph : Xml.children(content, "p")) {
      if (!target.childNodes().isEmpty()) {
        target.appendElement("br");
      }
      addRuns(paragraph, target);
    }
  }

  /** Adds paragraphs; those that have a bullet, their own or that of their place, as lists. */
  void addParagraphs(Element content, Element target, boolean bulletsByPlace) {
    SlideLists lists = new SlideLists();
    List<Element> paragraphs = Xml.children(content, "p");
    boolean bullets = bulletsByPlace && paragraphs.size() > 1;
    for (Element paragraph : paragraphs) {
      Element text = new Element("p");
      addRuns(paragraph, text);
      if (!Html.blank(text)) {
        Element properties = Xml.child(paragraph, "pPr").orElseGet(() -> new Element("pPr"));
        lists.add(text, properties, bullets, target);
      }
    }
  }

  private void addRuns(Element paragraph, Element target) {
    for (Element run : paragraph.children()) {
      switch (Xml.name(run)) {
        case "r", "fld" ->
            Xml.child(run, "t")
                .ifPresent(t -> look(run, target).appendChild(new TextNode(t.wholeText())));
        case "AlternateContent" ->
            Xml.child(run, "Choice").ifPresent(choice -> addRuns(choice, target));
        case "m" ->
            run.children().stream()
                .filter(formula -> Xml.name(formula).startsWith("oMath"))
                .forEach(formula -> target.appendChild(OfficeMath.read(formula)));
        case "br" -> target.appendElement("br");
        default -> {}
      }
    }
  }

  private Element look(Element run, Element target) {
    Optional<Element> properties = Xml.child(run, "rPr");
    if (properties.isEmpty()) {
      return target;
    }
    Element look = target;
    Optional<String> link =
        Xml.child(properties.get(), "hlinkClick")
            .flatMap(l -> Xml.attribute(l, "r:id"))
            .flatMap(relations::link);
    if (link.isPresent()) {
      look = look.appendElement("a").attr("href", link.get());
    }
    for (String tag : tags(properties.get())) {
      look = look.appendElement(tag);
    }
    return look;
  }

  private static List<String> tags(Element properties) {
    List<String> tags = new ArrayList<>();
    if (on(properties, "b")) {
      tags.add("b");
    }
    if (on(properties, "i")) {
      tags.add("i");
    }
    if (properties.attr("strike").endsWith("Strike")) {
      tags.add("s");
    }
    int raised = Xml.number(properties, "baseline").orElse(0);
    if (raised != 0) {
      tags.add(raised > 0 ? "sup" : "sub");
    }
    if (Xml.child(properties, "latin")
        .filter(f -> Fonts.monospace(f.attr("typeface")))
        .isPresent()) {
      tags.add("code");
    }
    return tags;
  }

  private static boolean on(Element properties, String name) {
    String value = properties.attr(name);
    return value.equals("1") || value.equals("true");
  }
}
