package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.dialect.XmlText;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Leaves a tag its harmless attributes, and writes it as XML where the dialect needs that. */
final class TagRewriter {
  private final Dialect dialect;
  private final UnsafeLinks unsafeLinks;

  TagRewriter(ConversionContext context) {
    this.dialect = context.dialect();
    this.unsafeLinks = context.options().unsafeLinks();
  }

  /** Counts the attributes that were taken out. */
  int rewrite(PageDraft draft, HtmlTag tag) {
    int removed = 0;
    Set<String> names = new HashSet<>();
    for (HtmlTag.Attribute attribute : tag.attributes()) {
      if (isAllowed(draft, tag, attribute) && names.add(attribute.name())) {
        writeAsXml(draft, attribute);
      } else {
        removed += draft.edits().delete(attribute.range()) ? 1 : 0;
      }
    }
    if (dialect.hasXmlTags() && HtmlAllowlist.isVoid(tag.name()) && !tag.isClosing()) {
      int close = tag.range().end() - 1;
      if (draft.parsed().text().charAt(close - 1) != '/') {
        draft.edits().replace(TextRange.at(close), "/");
      }
    }
    return removed;
  }

  private boolean isAllowed(PageDraft draft, HtmlTag tag, HtmlTag.Attribute attribute) {
    String name = attribute.name();
    boolean link = name.equals("src") || name.equals("href");
    return HtmlAllowlist.isAttribute(tag.name(), name)
        && (!link
            || unsafeLinks == UnsafeLinks.KEEP
            || LinkSafety.isSafe(
                Parser.unescapeEntities(attribute.value().in(draft.parsed().text()), true)));
  }

  private void writeAsXml(PageDraft draft, HtmlTag.Attribute attribute) {
    if (!dialect.hasXmlTags()) {
      return;
    }
    TextRange name =
        new TextRange(
            attribute.range().start(), attribute.range().start() + attribute.name().length());
    if (dialect.hasJsxTags() && attribute.name().endsWith("span")) {
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
}
