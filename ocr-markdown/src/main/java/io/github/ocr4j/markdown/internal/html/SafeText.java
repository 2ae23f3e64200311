package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.HtmlComments;
import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextEdits;
import io.github.ocr4j.markdown.internal.source.TextParser;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The net below all steps: pages are harmless by themselves, but what is put in the middle of a
 * paragraph or joined with another page may read as a tag or a link that is in no page. What does
 * is written as the characters that it is.
 */
public final class SafeText {
  private static final int MOST_ROUNDS = 4;

  private final UnsafeLinks unsafeLinks;
  private final String text;
  private final HtmlComments comments;
  private final TextEdits edits = new TextEdits();

  private SafeText(UnsafeLinks unsafeLinks, String text) {
    this.unsafeLinks = unsafeLinks;
    this.text = text;
    this.comments = new HtmlComments(text);
  }

  /** A file's text, without front matter, that runs nothing. Parsed only if it looks like it. */
  public static String of(String text, UnsafeLinks unsafeLinks) {
    String safe = text;
    for (int round = 0; round < MOST_ROUNDS && UnsafeMarkup.isSuspectedIn(safe); round++) {
      String before = safe;
      safe = new SafeText(unsafeLinks, before).escaped();
      if (safe.equals(before)) {
        return safe;
      }
    }
    return UnsafeMarkup.isSuspectedIn(safe) ? withoutMarkup(safe) : safe;
  }

  /** Only an attacker nests links in what is left of links, so code may suffer too. */
  public static String withoutMarkup(String text) {
    return text.replace("<", "&lt;").replace("[", "&#91;");
  }

  private String escaped() {
    ParsedText parsed = TextParser.parse(text);
    parsed.html().forEach(this::html);
    if (unsafeLinks == UnsafeLinks.REMOVE) {
      parsed.references().stream().filter(this::isUnsafe).forEach(this::show);
    }
    return edits.applyTo(text);
  }

  private void html(HtmlFragment fragment) {
    Map<Integer, HtmlTag> tags = new HashMap<>();
    fragment.tags().forEach(tag -> tags.put(tag.range().start(), tag));
    int at = text.indexOf('<', fragment.range().start());
    while (at >= 0 && at < fragment.range().end()) {
      int commentEnd = comments.end(at, fragment.range().end());
      HtmlTag tag = tags.get(at);
      if (commentEnd == 0 && (tag == null || !isAllowed(tag))) {
        edits.replace(new TextRange(at, at + 1), "&lt;");
      }
      int next = commentEnd > 0 ? commentEnd : tag == null ? at + 1 : tag.range().end();
      at = text.indexOf('<', next);
    }
  }

  private boolean isAllowed(HtmlTag tag) {
    return HtmlAllowlist.isTag(tag.name())
        && tag.attributes().stream().allMatch(attribute -> isAllowed(tag, attribute));
  }

  private boolean isAllowed(HtmlTag tag, HtmlTag.Attribute attribute) {
    String value = attribute.value().in(text);
    if (attribute.name().equals("id")) {
      return tag.name().equals("span") && value.startsWith("page-");
    }
    boolean link = attribute.name().equals("src") || attribute.name().equals("href");
    return HtmlAllowlist.isAttribute(tag.name(), attribute.name())
        && (!link
            || unsafeLinks == UnsafeLinks.KEEP
            || LinkSafety.isSafe(Parser.unescapeEntities(value, true)));
  }

  private boolean isUnsafe(Reference reference) {
    return text.startsWith("[^", reference.range().start())
        ? LinkSafety.isCode(reference.destination())
        : !LinkSafety.isSafe(reference.destination());
  }

  private void show(Reference reference) {
    int start = reference.range().start();
    switch (reference.kind()) {
      case LINK -> edits.replace(TextRange.at(start), "\\");
      case IMAGE -> edits.replace(TextRange.at(start + 1), "\\");
      case AUTOLINK, HTML_IMAGE, HTML_LINK ->
          edits.replace(new TextRange(start, start + 1), "&lt;");
      case DEFINITION -> reference.destinationRange().ifPresent(range -> edits.replace(range, "#"));
    }
  }
}
