package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads paragraphs, headings, lists and tables. Not thread-safe. */
final class BlockReader {
  private final TextStyles styles;
  private final InlineReader inline;
  private boolean titled;

  BlockReader(TextStyles styles, InlineReader inline) {
    this.styles = styles;
    this.inline = inline;
  }

  void fill(Element source, Element target) {
    source.children().forEach(child -> add(child, target));
  }

  private void add(Element element, Element target) {
    switch (Xml.name(element)) {
      case "h" -> addHeading(element, target);
      case "p" -> addParagraph(element, target);
      case "list" -> addList(element, "", 0, target);
      case "table" -> target.appendChild(new TableReader(this).read(element));
      case "section", "index-body", "text-box", "g", "list-header" -> fill(element, target);
      case "frame" -> addFrame(element, target);
      case "custom-shape", "rect", "ellipse" -> fill(element, target);
      default -> {}
    }
  }

  private void addHeading(Element element, Element target) {
    int level = Xml.number(element, "outline-level").orElse(1) + (titled ? 1 : 0);
    inline.fill(element, target.appendElement("h" + Math.max(1, Math.min(6, level))));
    addBoxes(target);
  }

  private void addParagraph(Element element, Element target) {
    String style = element.attr("text:style-name");
    Element text = new Element("p");
    inline.fill(element, text);
    if (Html.blank(text)) {
      CodeLines.blank(target);
    } else {
      place(text, style, target);
    }
    addBoxes(target);
  }

  private void place(Element text, String style, Element target) {
    if (!titled && styles.isNamed(style, "title")) {
      titled = true;
      target.appendChild(text.tagName("h1"));
    } else if (styles.headingLevel(style).isPresent()) {
      int level = styles.headingLevel(style).get() + (titled ? 1 : 0);
      target.appendChild(text.tagName("h" + Math.min(6, level)));
    } else if (isCode(text, style)) {
      CodeLines.append(text, target);
    } else if (styles.isNamed(style, ".*\\b(quotations?|quote)")) {
      Element last = target.lastElementChild();
      boolean goesOn = last != null && last.nameIs("blockquote");
      (goesOn ? last : target.appendElement("blockquote")).appendChild(text);
    } else {
      target.appendChild(text);
    }
  }

  private boolean isCode(Element text, String style) {
    return text.selectFirst("img") == null
        && (styles.isNamed(style, "preformatted text|.*code.*")
            || styles.isMonospace(style)
            || CodeLines.is(text));
  }

  private void addBoxes(Element target) {
    inline.takeBoxes().forEach(box -> fill(box, target));
  }

  private void addFrame(Element frame, Element target) {
    Xml.child(frame, "table").ifPresent(table -> add(table, target));
    Element shown = new Element("p");
    inline.addFrame(frame, shown);
    if (!Html.blank(shown)) {
      target.appendChild(shown);
    }
    addBoxes(target);
  }

  /** A list inside an item has the style of the outer one unless it names its own. */
  private void addList(Element list, String outerStyle, int level, Element target) {
    String style = Xml.attribute(list, "text:style-name").orElse(outerStyle);
    boolean ordered = styles.isOrdered(style, level);
    Element written = target.appendElement(ordered ? "ol" : "ul");
    int start = styles.start(style, level);
    if (list.attr("text:continue-numbering").equals("true")) {
      start += itemsBefore(written);
    }
    written.attr("start", String.valueOf(start));
    for (Element item : list.children()) {
      if (Xml.name(item).equals("list-item") || Xml.name(item).equals("list-header")) {
        Optional<Integer> restart = Xml.number(item, "start-value");
        if (restart.isPresent()) {
          written = begin(written, restart.get(), target);
        }
        addItem(item, style, level, written.appendElement("li"));
      }
    }
    unwrapHeadings(written);
    OpenLists.join(written);
  }

  private static Element begin(Element list, int number, Element target) {
    Element begun = list.childrenSize() == 0 ? list : target.appendElement(list.tagName());
    return begun.attr("start", String.valueOf(number));
  }

  private void addItem(Element item, String style, int level, Element target) {
    for (Element child : item.children()) {
      if (Xml.name(child).equals("list")) {
        addList(child, style, level + 1, target);
      } else {
        add(child, target);
      }
    }
  }

  /** Some producers number headings by putting them into lists. */
  private static void unwrapHeadings(Element list) {
    List<Element> headings =
        list.select("> li > h1, > li > h2, > li > h3, > li > h4, > li > h5, > li > h6");
    if (!headings.isEmpty()) {
      headings.forEach(list::before);
      if (Html.blank(list)) {
        list.remove();
      }
    }
  }

  private static int itemsBefore(Element list) {
    Element previous = list.previousElementSibling();
    while (previous != null && !previous.nameIs("ol")) {
      previous = previous.previousElementSibling();
    }
    return previous == null ? 0 : previous.childrenSize();
  }
}
