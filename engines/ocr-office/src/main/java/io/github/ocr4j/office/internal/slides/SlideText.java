package io.github.ocr4j.office.internal.slides;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.ListBuilder;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.formula.OfficeMath;
import java.util.Arrays;
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
      if (!Html.isBlank(text)) {
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
    Element properties = Xml.child(run, "rPr").orElseGet(() -> new Element("rPr"));
    Element look =
        Xml.child(properties, "hlinkClick")
            .flatMap(link -> Xml.attribute(link, "r:id"))
            .flatMap(relations::link)
            .map(address -> target.appendElement("a").attr("href", address))
            .orElse(target);
    int raised = Xml.number(properties, "baseline").orElse(0);
    String font = Xml.child(properties, "latin").map(f -> f.attr("typeface")).orElse("");
    look = Html.styled(look, "b", isOn(properties, "b"));
    look = Html.styled(look, "i", isOn(properties, "i"));
    look = Html.styled(look, "s", properties.attr("strike").endsWith("Strike"));
    look = Html.styled(look, "sup", raised > 0);
    look = Html.styled(look, "sub", raised < 0);
    return Html.styled(look, "code", CodeLines.isMonospace(font));
  }

  static boolean isOn(Element properties, String name) {
    return properties.attr(name).matches("1|true");
  }

  /** Places the paragraphs of a shape, of which some are items of lists. Not thread-safe. */
  private static final class SlideLists {
    private static final int LEVELS = 9;

    private final ListBuilder lists = new ListBuilder();
    private final int[] numbers = new int[LEVELS];

    /** Adds a paragraph; {@code bullets} says whether it has one unless it says otherwise. */
    void add(Element text, Element properties, boolean bullets, Element target) {
      int level = Math.max(0, Math.min(LEVELS - 1, Xml.number(properties, "lvl").orElse(0)));
      Optional<Element> numbering = Xml.child(properties, "buAutoNum");
      boolean bullet =
          Xml.child(properties, "buChar").isPresent()
              || Xml.child(properties, "buBlip").isPresent()
              || bullets && Xml.child(properties, "buNone").isEmpty();
      if (numbering.isEmpty() && !bullet) {
        lists.end();
        Arrays.fill(numbers, 0);
        if (CodeLines.isCode(text)) {
          CodeLines.append(text, target);
        } else {
          target.appendChild(text);
        }
        return;
      }
      Arrays.fill(numbers, level + 1, LEVELS, 0);
      numbers[level] = numbering.map(n -> next(n, numbers[level])).orElse(0);
      Element item = lists.item(target, level, numbering.isPresent(), numbers[level]);
      item.appendChildren(text.childNodes());
    }

    private static int next(Element numbering, int before) {
      return before == 0 ? Xml.number(numbering, "startAt").orElse(1) : before + 1;
    }
  }
}
