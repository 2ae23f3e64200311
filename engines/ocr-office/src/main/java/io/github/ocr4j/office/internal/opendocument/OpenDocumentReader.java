package io.github.ocr4j.office.internal.opendocument;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads an OpenDocument file: a text has one page, a workbook a page for each sheet, a presentation
 * one for each slide. Not thread-safe.
 */
public final class OpenDocumentReader {
  /** Places that repeat on every slide. */
  private static final Set<String> RUNNING = Set.of("header", "footer", "date-time", "page-number");

  private final Parts parts;
  private final TextStyles styles;
  private final Element content;

  private OpenDocumentReader(Parts parts) {
    this.parts = parts;
    if (parts
        .xml("META-INF/manifest.xml")
        .flatMap(m -> Xml.all(m, "encryption-data").findAny())
        .isPresent()) {
      throw new DocumentException(
          Reason.ENCRYPTED, parts.document() + " is protected by a password: save it without one");
    }
    content = parts.requireXml("content.xml");
    styles = new TextStyles(parts, content);
  }

  /** Reads all pages of a file. */
  public static List<Element> read(Parts parts) {
    return new OpenDocumentReader(parts).read();
  }

  private List<Element> read() {
    Optional<Element> body = Xml.child(content, "document-content", "body");
    List<Element> pages = new ArrayList<>();
    body.flatMap(b -> Xml.child(b, "text")).ifPresent(text -> pages.add(text(text)));
    body.flatMap(b -> Xml.child(b, "spreadsheet")).stream()
        .flatMap(book -> Xml.children(book, "table").stream())
        .filter(table -> styles.isShown(table.attr("table:style-name")))
        .forEach(table -> pages.add(sheet(table)));
    body.flatMap(b -> Xml.child(b, "presentation"))
        .ifPresent(show -> Xml.children(show, "page").forEach(p -> pages.add(slide(p))));
    return pages;
  }

  private Element text(Element source) {
    Element body = Html.body();
    InlineReader inline = new InlineReader(parts, styles);
    BlockReader blocks = new BlockReader(styles, inline);
    blocks.fill(source, body);
    for (int note = 0; note < inline.notes().size(); note++) {
      Element target = body.appendElement(Html.NOTE).attr("id", String.valueOf(note + 1));
      blocks.fill(inline.notes().get(note), target);
    }
    return body;
  }

  private Element sheet(Element table) {
    Element body = Html.body();
    body.appendElement("h2").appendText(table.attr("table:name"));
    new SheetReader(parts.document(), blocks()).read(table, body);
    return body;
  }

  private Element slide(Element page) {
    Element body = Html.body();
    for (Element shape : page.children()) {
      String place = shape.attr("presentation:class");
      if (place.equals("title")) {
        fill(shape, body.prependElement("h2"));
      } else if (Xml.name(shape).equals("notes")) {
        addNotes(shape, body);
      } else if (!RUNNING.contains(place)) {
        fill(shape, body);
      }
    }
    return body;
  }

  private void addNotes(Element page, Element body) {
    Element notes = Html.body();
    Xml.children(page, "frame").stream()
        .filter(frame -> frame.attr("presentation:class").equals("notes"))
        .forEach(frame -> fill(frame, notes));
    Html.appendNotes(notes, body);
  }

  private void fill(Element shape, Element target) {
    blocks().fill(new Element("shape").appendChild(shape.clone()), target);
  }

  private BlockReader blocks() {
    return new BlockReader(styles, new InlineReader(parts, styles));
  }
}
