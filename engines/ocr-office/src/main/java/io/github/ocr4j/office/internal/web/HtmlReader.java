package io.github.ocr4j.office.internal.web;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.formula.MathMl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads web pages without what only a browser needs. */
public final class HtmlReader {
  private static final String NOT_SHOWN =
      "head, script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video,"
          + " button, input, select, textarea, nav, [role=navigation], [role=search], [hidden],"
          + " [aria-hidden=true], [style*=display:none], [style*=display: none]";

  /** A page says in so many bytes from its start that it is XHTML. */
  private static final int DECLARATION = 1_024;

  private static final Pattern XHTML =
      Pattern.compile("<\\?xml|DTD XHTML|xmlns=[\"']http://www.w3.org/1999/xhtml");
  private static final Pattern SELF_CLOSING =
      Pattern.compile(
          "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\\b)"
              + "([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)/>");

  private HtmlReader() {}

  /**
   * Reads a web page. Navigation is left out; if it has no heading of the first rank, its title is
   * one.
   */
  public static Element read(byte[] content) {
    return read(content, "h1");
  }

  /** Reads a chapter of a book, whose title is often that of the book. */
  static Element readChapter(byte[] content) {
    return read(content, "h1, h2, h3, h4, h5, h6");
  }

  private static Element read(byte[] content, String headings) {
    Document document = parse(withoutSelfClosing(content));
    String title = document.title();
    resolveAgainstBase(document);
    keepCheckBoxes(document);
    document.select("math").forEach(HtmlReader::writeFormula);
    document.select(NOT_SHOWN).remove();
    Element body = document.body();
    WebNotes.mark(body);
    if (!title.isBlank() && body.selectFirst(headings) == null) {
      body.prependElement("h1").appendText(title);
    }
    return body;
  }

  /**
   * Pages of XHTML may end an element where it begins; in HTML the rest of the page would be in it.
   * Such elements get an end of their own, in bytes of any encoding that has ASCII.
   */
  private static byte[] withoutSelfClosing(byte[] page) {
    String letters = new String(page, StandardCharsets.ISO_8859_1);
    return XHTML.matcher(letters.substring(0, Math.min(DECLARATION, letters.length()))).find()
        ? SELF_CLOSING
            .matcher(letters)
            .replaceAll("<$1$2></$1>")
            .getBytes(StandardCharsets.ISO_8859_1)
        : page;
  }

  /** A page that names no encoding, or the wrong one, is decoded as a text would be. */
  private static Document parse(byte[] content) {
    Document document = parse(content, null);
    return document.charset().equals(StandardCharsets.UTF_8) && !TextDecoder.isUtf8(content)
        ? parse(content, TextDecoder.charset(withoutTags(content)).name())
        : document;
  }

  private static byte[] withoutTags(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .replaceAll("<[^>]*>", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Document parse(byte[] content, String charset) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), charset, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void resolveAgainstBase(Document document) {
    Element base = document.selectFirst("base[href]");
    if (base != null && base.attr("href").matches("(?i)https?://.*")) {
      for (String attribute : new String[] {"href", "src"}) {
        document
            .select("body [" + attribute + "]:not([" + attribute + "^=#])")
            .forEach(element -> element.attr(attribute, element.absUrl(attribute)));
      }
    }
  }

  private static void keepCheckBoxes(Document document) {
    document
        .select("input[type=checkbox]")
        .forEach(box -> box.before(new TextNode(box.hasAttr("checked") ? "\u2612 " : "\u2610 ")));
  }

  private static void writeFormula(Element math) {
    String formula = MathMl.write(math);
    math.empty().appendText(formula);
  }

  /** Finds the footnotes of web pages and books by the marks that their producers give them. */
  private static final class WebNotes {
    private static final String REFERENCES =
        "a[role=doc-noteref], a[epub:type=noteref], a[data-footnote-ref], a.footnote-ref,"
            + " a.footnote-reference, a.footnote[href^=#]";
    private static final String WAYS_BACK =
        "[role=doc-backlink], [data-footnote-backref], .footnote-back, .footnote-backref";
    private static final String LISTS_OF_NOTES =
        "section, aside, div.footnotes, [role=doc-endnotes]";

    private WebNotes() {}

    static void mark(Element body) {
      List<Element> references = body.select(REFERENCES);
      if (references.isEmpty()) {
        return;
      }
      Map<String, Element> targets = new HashMap<>();
      body.select("[id]").forEach(element -> targets.putIfAbsent("#" + element.id(), element));
      Map<Element, Integer> numbers = new LinkedHashMap<>();
      for (Element reference : references) {
        Element note = targets.get(reference.attr("href"));
        if (note != null && !reference.parents().contains(note)) {
          int number = numbers.computeIfAbsent(note, found -> numbers.size() + 1);
          raisedOr(reference)
              .replaceWith(new Element(Html.NOTE_REFERENCE).attr("id", String.valueOf(number)));
        }
      }
      Set<Element> lists = new LinkedHashSet<>();
      numbers.forEach(
          (note, number) -> {
            Optional.ofNullable(note.closest(LISTS_OF_NOTES)).ifPresent(lists::add);
            move(note, body.appendElement(Html.NOTE).attr("id", String.valueOf(number)));
          });
      lists.stream().filter(list -> !list.select("li, p").hasText()).forEach(Element::remove);
    }

    private static Element raisedOr(Element reference) {
      Element parent = reference.parent();
      boolean raised = parent != null && parent.nameIs("sup") && parent.childNodeSize() == 1;
      return raised ? parent : reference;
    }

    private static void move(Element note, Element target) {
      note.select(WAYS_BACK).remove();
      target.appendChildren(note.childNodes());
      note.remove();
    }
  }
}
