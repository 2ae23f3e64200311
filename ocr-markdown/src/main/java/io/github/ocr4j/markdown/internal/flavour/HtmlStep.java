package io.github.ocr4j.markdown.internal.flavour;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.internal.context.Findings;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.HtmlPiece;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MdxEscape;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Lets through only tags and attributes that show something; the rest becomes visible text. Hugo
 * drops blocks of HTML with the words in them, so there the words stay and the tags go.
 */
public final class HtmlStep {
  static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");
  static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Set<String> ATTRIBUTES = Set.of("title", "lang", "dir");
  private static final Map<String, Set<String>> ATTRIBUTES_OF =
      Map.of(
          "img", Set.of("src", "alt", "width", "height"),
          "a", Set.of("href"),
          "td", Set.of("colspan", "rowspan", "align", "valign"),
          "th", Set.of("colspan", "rowspan", "align", "valign", "scope"),
          "ol", Set.of("start", "type"));

  private final ConverterOptions options;
  private final Findings findings;

  public HtmlStep(ConverterOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  public void apply(PageDraft draft) {
    if (draft.scan().html().isEmpty()) {
      return;
    }
    Set<HtmlTag> unpaired = isXml() ? UnpairedTags.of(draft.scan()) : Set.of();
    int removed = 0;
    for (HtmlPiece piece : draft.scan().html()) {
      removed += piece(draft, piece, unpaired);
    }
    if (removed > 0) {
      findings.add(
          Finding.Kind.HTML_REMOVED, draft, removed + " HTML tags or attributes are not allowed");
    }
  }

  private boolean isMdx() {
    return options.flavour() == Flavour.MDX;
  }

  /** MDX does not compile what is no XML, and Doxia gives up the whole page. */
  private boolean isXml() {
    return isMdx() || options.flavour() == Flavour.MAVEN_SITE;
  }

  private int piece(PageDraft draft, HtmlPiece piece, Set<HtmlTag> unpaired) {
    Map<Integer, HtmlTag> tags = new HashMap<>();
    piece.tags().forEach(tag -> tags.put(tag.range().start(), tag));
    String text = draft.scan().text();
    int removed = 0;
    int position = piece.range().start();
    while (position < piece.range().end()) {
      boolean opens = text.charAt(position) == '<';
      HtmlTag tag = opens ? tags.get(position) : null;
      if (tag != null && piece.block() && options.flavour() == Flavour.HUGO) {
        removed += draft.edits().replace(tag.range(), " ") ? 1 : 0;
        position = tag.range().end();
      } else if (tag != null && TAGS.contains(tag.name()) && !unpaired.contains(tag)) {
        removed += tag(draft, tag);
        position = tag.range().end();
      } else if (opens && commentEnd(text, position, piece.range().end()) > 0) {
        int end = commentEnd(text, position, piece.range().end());
        boolean gone = isXml() && draft.edits().delete(new TextRange(position, end));
        removed += gone ? 1 : 0;
        position = end;
      } else {
        removed += character(draft, position) ? 1 : 0;
        position++;
      }
    }
    return removed;
  }

  private int tag(PageDraft draft, HtmlTag tag) {
    int removed = 0;
    Set<String> names = new HashSet<>();
    for (HtmlTag.Attribute attribute : tag.attributes()) {
      if (isAllowed(draft, tag, attribute) && names.add(attribute.name())) {
        xml(draft, attribute);
      } else {
        removed += draft.edits().delete(attribute.range()) ? 1 : 0;
      }
    }
    if (isXml() && VOID.contains(tag.name()) && !tag.closing()) {
      int close = tag.range().end() - 1;
      if (draft.scan().text().charAt(close - 1) != '/') {
        draft.edits().replace(TextRange.at(close), "/");
      }
    }
    return removed;
  }

  private boolean isAllowed(PageDraft draft, HtmlTag tag, HtmlTag.Attribute attribute) {
    String name = attribute.name();
    boolean known =
        ATTRIBUTES.contains(name)
            || ATTRIBUTES_OF.getOrDefault(tag.name(), Set.of()).contains(name);
    boolean link = name.equals("src") || name.equals("href");
    return known
        && (!link
            || options.unsafeLinks() == UnsafeLinks.KEEP
            || LinkSafety.isSafe(
                Parser.unescapeEntities(attribute.value().in(draft.scan().text()), true)));
  }

  private void xml(PageDraft draft, HtmlTag.Attribute attribute) {
    if (!isXml()) {
      return;
    }
    TextRange name =
        new TextRange(
            attribute.range().start(), attribute.range().start() + attribute.name().length());
    if (isMdx() && attribute.name().endsWith("span")) {
      draft.edits().replace(name, attribute.name().replace("span", "Span"));
    }
    boolean quoted = attribute.value().end() < attribute.range().end();
    if (!quoted && attribute.value().isEmpty()) {
      draft.edits().delete(attribute.range());
      return;
    }
    if (!quoted) {
      draft.edits().replace(TextRange.at(attribute.value().start()), "\"");
      draft.edits().replace(TextRange.at(attribute.value().end()), "\"");
    }
    XmlText.escape(draft, attribute.value());
  }

  /** Where a comment ends that begins at a position; 0 if none does or if it has no end. */
  private static int commentEnd(String text, int start, int end) {
    int close = text.startsWith("<!--", start) ? text.indexOf("-->", start + 2) : -1;
    return close < 0 || close + 3 > end ? 0 : close + 3;
  }

  private boolean character(PageDraft draft, int position) {
    String text = draft.scan().text();
    TextRange range = new TextRange(position, position + 1);
    if (text.charAt(position) == '<') {
      return draft.edits().replace(range, "&lt;");
    }
    if (isMdx() && MdxEscape.isSpecial(text, position)) {
      draft.edits().replace(range, MdxEscape.of(text.charAt(position)));
    } else if (isXml()) {
      XmlText.escape(draft, position);
    }
    return false;
  }
}
