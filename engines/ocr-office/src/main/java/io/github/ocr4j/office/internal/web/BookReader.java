package io.github.ocr4j.office.internal.web;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads electronic books: a page for each chapter in the order of reading. */
public final class BookReader {
  private static final String CONTAINER = "META-INF/container.xml";

  private BookReader() {}

  /** Reads all pages. The table of contents is left out: the chapters' headings are one. */
  public static List<Element> read(Parts parts) {
    if (parts.content("META-INF/encryption.xml").isPresent()
        && parts.content("META-INF/rights.xml").isPresent()) {
      throw new DocumentException(
          Reason.ENCRYPTED, parts.document() + " is protected: only its shop's reader opens it");
    }
    String packagePart =
        Xml.all(parts.requireXml(CONTAINER), "rootfile")
            .map(root -> root.attr("full-path"))
            .findFirst()
            .orElse("");
    Element book = parts.requireXml(packagePart);
    Map<String, Element> items = new HashMap<>();
    Xml.all(book, "item").forEach(item -> items.put(item.attr("id"), item));
    List<Element> pages = new ArrayList<>();
    for (Element reference : Xml.all(book, "itemref").toList()) {
      Element item = items.get(reference.attr("idref"));
      if (item != null && !(" " + item.attr("properties") + " ").contains(" nav ")) {
        addChapter(parts, Parts.resolve(packagePart, item.attr("href")), pages);
      }
    }
    return pages;
  }

  private static void addChapter(Parts parts, String part, List<Element> pages) {
    parts
        .content(part)
        .map(page -> HtmlReader.readChapter(Xml.checked(parts.document(), page)))
        .ifPresent(
            body -> {
              body.select("img[src]").forEach(image -> place(image, part));
              body.select("svg image").remove();
              body.select("a[href]").forEach(BookReader::keepOnlyAddresses);
              if (!Html.isBlank(body)) {
                pages.add(body);
              }
            });
  }

  private static void place(Element image, String part) {
    String source = image.attr("src");
    if (!source.startsWith("data:") && !source.matches("(?i)https?:.*")) {
      image.attr("src", Html.PART + Parts.resolve(part, source));
    }
  }

  /** Chapters become pages: links between their files lead nowhere. */
  private static void keepOnlyAddresses(Element link) {
    if (!link.attr("href").matches("(?i)(https?|mailto):.*")) {
      link.removeAttr("href");
    }
  }
}
