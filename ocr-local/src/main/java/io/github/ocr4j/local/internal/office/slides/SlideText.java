package io.github.ocr4j.local.internal.office.slides;

import io.github.ocr4j.local.internal.office.archive.Html;
import io.github.ocr4j.local.internal.office.archive.ListBuilder;
import io.github.ocr4j.local.internal.office.archive.Relations;
import io.github.ocr4j.local.internal.office.archive.Xml;
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
    ListBuilder lists = new ListBuilder();
    List<Element> paragraphs = Xml.children(content, "p");
    boolean bullets = bulletsByPlace && paragraphs.size() > 1;
    int[] numbers = new int[10];
    for (Element paragraph : paragraphs) {
      Element text = new Element("p");
      addRuns(paragraph, text);
      if (Html.blank(text)) {
        continue;
      }
      Optional<Element> properties = Xml.child(paragraph, "pPr");
      int level = Math.max(0, Math.min(8, properties.flatMap(p -> Xml.number(p, "lvl")).orElse(0)));
      boolean numbered = properties.flatMap(p -> Xml.child(p, "buAutoNum")).isPresent();
      boolean none = properties.flatMap(p -> Xml.child(p, "buNone")).isPresent();
      boolean marked =
          numbered
              || properties.flatMap(p -> Xml.child(p, "buChar")).isPresent()
              || bullets && !none;
      if (marked) {
        java.util.Arrays.fill(numbers, level + 1, numbers.length, 0);
        numbers[level] = numbered ? numbers[level] + 1 : 0;
        Element item = lists.item(target, level, numbered, numbers[level]);
        List.copyOf(text.childNodes()).forEach(item::appendChild);
      } else {
        lists.end();
        target.appendChild(text);
      }
    }
  }

  private void addRuns(Element paragraph, Element target) {
    for (Element run : paragraph.children()) {
      switch (Xml.name(run)) {
        case "r", "fld" ->
            Xml.child(run, "t")
                .ifPresent(t -> look(run, target).appendChild(new TextNode(t.wholeText())));
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
    if (on(properties.get(), "b")) {
      look = look.appendElement("b");
    }
    return on(properties.get(), "i") ? look.appendElement("i") : look;
  }

  private static boolean on(Element properties, String name) {
    String value = properties.attr(name);
    return value.equals("1") || value.equals("true");
  }
}
