package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Xml;
import org.jsoup.nodes.Element;

/** Reads paragraphs, headings, lists and tables. Not thread-safe. */
final class BlockReader {
  private final TextStyles styles;
  private final InlineReader inline;
  private final ListReader lists;
  private boolean titled;

  BlockReader(TextStyles styles, InlineReader inline) {
    this.styles = styles;
    this.inline = inline;
    this.lists = new ListReader(styles, this::add);
  }

  void fill(Element source, Element target) {
    source.children().forEach(child -> add(child, target));
  }

  private void add(Element element, Element target) {
    switch (Xml.name(element)) {
      case "h" -> addHeading(element, target);
      case "p" -> addParagraph(element, target);
      case "list" -> lists.add(element, target);
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
    if (Html.isBlank(text)) {
      CodeLines.appendBlank(target);
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
      Html.appendQuotation(text, target);
    } else {
      target.appendChild(text);
    }
  }

  private boolean isCode(Element text, String style) {
    return text.selectFirst("img") == null
        && (styles.isNamed(style, "preformatted text|.*code.*")
            || styles.isMonospace(style)
            || CodeLines.isCode(text));
  }

  private void addBoxes(Element target) {
    inline.takeBoxes().forEach(box -> fill(box, target));
  }

  private void addFrame(Element frame, Element target) {
    Xml.child(frame, "table").ifPresent(table -> add(table, target));
    Element shown = new Element("p");
    inline.addFrame(frame, shown);
    if (!Html.isBlank(shown)) {
      target.appendChild(shown);
    }
    addBoxes(target);
  }
}
