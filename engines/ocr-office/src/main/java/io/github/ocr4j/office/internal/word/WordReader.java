package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.CodeLines;
import io.github.ocr4j.office.internal.archive.Graphics;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.ListBuilder;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.web.PlainText;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads a text. Headers, footers, comments, deleted text and tables of contents are left out: they
 * belong to printed pages or to its making. Not thread-safe.
 */
public final class WordReader {
  /** Longer paragraphs are emphasized text. */
  private static final int MAX_HEADING_LENGTH = 120;

  /** More headings than one paragraph in so many are no headings. */
  private static final int MIN_PARAGRAPHS_PER_HEADING = 2;

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final WordRuns.Notes notes = new WordRuns.Notes();
  private final WordRuns runs;
  private final Element document;
  private boolean titled;

  private WordReader(Parts parts) {
    String main = Relations.of(parts, "").ofType("officeDocument").orElse("word/document.xml");
    Relations relations = Relations.of(parts, main);
    styles = new WordStyles(relations.ofType("styles").flatMap(parts::xml));
    numbering = new WordNumbering(relations.ofType("numbering").flatMap(parts::xml));
    notes.add("footnote", relations.ofType("footnotes").flatMap(parts::xml));
    notes.add("endnote", relations.ofType("endnotes").flatMap(parts::xml));
    runs = new WordRuns(relations, new Graphics(parts, relations), styles, notes);
    document = parts.requireXml(main);
  }

  /** Reads the only page of a text. */
  public static List<Element> read(Parts parts) {
    return List.of(new WordReader(parts).read());
  }

  private Element read() {
    Element body = Html.body();
    Xml.child(document, "document", "body").ifPresent(source -> fill(source, body));
    promoteBold(body);
    notes
        .referred()
        .forEach(
            (number, note) -> fill(note, body.appendElement(Html.NOTE).attr("id", "" + number)));
    boolean typewritten = body.childrenSize() == 1 && body.child(0).nameIs("pre");
    return typewritten ? PlainText.paragraphs(body.wholeText()) : body;
  }

  private void fill(Element source, Element target) {
    fill(source, target, new ListBuilder());
  }

  private void fill(Element source, Element target, ListBuilder lists) {
    for (Element child : source.children()) {
      switch (Xml.name(child)) {
        case "p" -> addParagraph(child, target, lists);
        case "tbl" -> {
          lists.end();
          target.appendChild(WordTable.read(child, this::fill));
        }
        case "sdt" -> {
          if (!isTableOfContents(child)) {
            Xml.child(child, "sdtContent").ifPresent(c -> fill(c, target, lists));
          }
        }
        case "ins", "moveTo", "customXml" -> fill(child, target, lists);
        default -> {}
      }
    }
  }

  private static boolean isTableOfContents(Element control) {
    return Xml.value(control, "sdtPr", "docPartObj", "docPartGallery")
        .orElse("")
        .equals("Table of Contents");
  }

  private void addParagraph(Element paragraph, Element target, ListBuilder lists) {
    Element properties = Xml.child(paragraph, "pPr").orElseGet(() -> new Element("pPr"));
    String style = Xml.value(properties, "pStyle").orElse("");
    Element text = new Element("p");
    runs.fill(paragraph, text);
    List<Element> floats = runs.takeFloats();
    boolean shown = !Html.isBlank(text) && !styles.isTableOfContents(style);
    if (shown) {
      place(text, style, properties, target, lists);
    } else if (floats.isEmpty()) {
      CodeLines.appendBlank(target);
    }
    for (Element floating : floats) {
      lists.end();
      if (floating.nameIs("img")) {
        target.appendElement("p").appendChild(floating);
      } else if (floating.nameIs("table") || floating.nameIs("ul")) {
        target.appendChild(floating);
      } else {
        fill(floating, target);
      }
    }
  }

  private void place(
      Element text, String style, Element properties, Element target, ListBuilder lists) {
    Optional<WordNumbering.Label> label = label(style, properties);
    Optional<Integer> heading = styles.headingLevel(style, properties);
    if (styles.isTitle(style) && !titled) {
      titled = true;
      lists.end();
      target.appendElement("h1").appendChildren(text.childNodes());
    } else if (heading.isPresent()) {
      lists.end();
      Element element = target.appendElement("h" + Math.min(6, heading.get() + (titled ? 1 : 0)));
      label.filter(l -> !l.isBullet()).ifPresent(l -> element.appendText(l.label() + " "));
      element.appendChildren(text.childNodes());
    } else if (label.isPresent() && !label.get().isLegal()) {
      placeItem(text, style, label.get(), target, lists);
    } else if (label.isEmpty() && styles.isContinuation(style)) {
      continueItem(text, style, styles.listDepth(style), target, lists);
    } else {
      lists.end();
      label.ifPresent(l -> text.prependText(l.label() + " "));
      placePlain(text, style, target);
    }
  }

  /** The styles of deeper lists begin a list of their own, which belongs into the one before. */
  private void placeItem(
      Element text, String style, WordNumbering.Label label, Element target, ListBuilder lists) {
    int level = label.level() == 0 ? styles.listDepth(style) : label.level();
    if (label.isBullet() && label.label().isBlank()) {
      continueItem(text, style, level, target, lists);
    } else {
      lists
          .item(target, level, !label.isBullet(), label.number())
          .appendChildren(text.childNodes());
    }
  }

  /** One more paragraph of an item, if there is one. */
  private void continueItem(
      Element text, String style, int level, Element target, ListBuilder lists) {
    Optional<Element> item = lists.open(level);
    if (item.isPresent()) {
      item.get().appendChild(text);
    } else {
      placePlain(text, style, target);
    }
  }

  private void placePlain(Element text, String style, Element target) {
    if (styles.isCode(style) && text.selectFirst("img") == null || CodeLines.isCode(text)) {
      CodeLines.append(text, target);
    } else if (styles.isQuotation(style)) {
      Html.appendQuotation(text, target);
    } else {
      target.appendChild(text);
    }
  }

  private Optional<WordNumbering.Label> label(String style, Element properties) {
    Optional<Element> own = Xml.child(properties, "numPr");
    Optional<Element> inherited = styles.inherited(style, s -> Xml.child(s, "pPr", "numPr"));
    Optional<String> id =
        own.flatMap(n -> Xml.value(n, "numId"))
            .or(() -> inherited.flatMap(n -> Xml.value(n, "numId")));
    Optional<Integer> level =
        own.flatMap(n -> Xml.value(n, "ilvl"))
            .or(() -> inherited.flatMap(n -> Xml.value(n, "ilvl")))
            .flatMap(Xml::integer);
    return id.filter(i -> !i.equals("0")).flatMap(i -> numbering.next(i, level.orElse(0)));
  }

  /**
   * Makes bold lines headings if the text has no others; the one at its very start is its title.
   */
  private static void promoteBold(Element body) {
    List<Element> paragraphs = body.children().stream().filter(e -> !e.nameIs("table")).toList();
    List<Element> bold = paragraphs.stream().filter(WordReader::isBoldHeading).toList();
    if (body.selectFirst(HEADINGS) == null
        && bold.size() * MIN_PARAGRAPHS_PER_HEADING < paragraphs.size()) {
      bold.forEach(p -> p.tagName(p == body.firstElementChild() ? "h1" : "h2"));
    }
  }

  private static boolean isBoldHeading(Element paragraph) {
    String text = paragraph.text();
    return paragraph.nameIs("p")
        && text.length() <= MAX_HEADING_LENGTH
        && text.matches(".*[\\p{L}\\p{N})?!]")
        && paragraph
            .nodeStream(TextNode.class)
            .filter(letters -> !letters.isBlank())
            .allMatch(letters -> CodeLines.hasParent(letters, "b"));
  }
}
