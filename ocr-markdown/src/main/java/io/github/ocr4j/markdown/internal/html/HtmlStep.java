package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.HtmlComments;
import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets through only tags and attributes that show something; the rest becomes visible text. Where
 * blocks of HTML would be lost with the words in them, the words stay and the tags go.
 */
public final class HtmlStep {
  private final ConversionContext context;
  private final Dialect dialect;
  private final TagRewriter rewriter;

  public HtmlStep(ConversionContext context) {
    this.context = context;
    this.dialect = context.dialect();
    this.rewriter = new TagRewriter(context);
  }

  public void apply(PageDraft draft) {
    if (draft.parsed().html().isEmpty()) {
      return;
    }
    Set<HtmlTag> unpaired = dialect.hasXmlTags() ? UnpairedTags.of(draft.parsed()) : Set.of();
    HtmlComments comments = new HtmlComments(draft.parsed().text());
    int removed = 0;
    for (HtmlFragment fragment : draft.parsed().html()) {
      removed += fragment(draft, fragment, unpaired, comments);
    }
    if (removed > 0) {
      context
          .findings()
          .add(
              Finding.Kind.HTML_REMOVED,
              draft,
              removed + " HTML tags or attributes are not allowed");
    }
  }

  private static boolean isKept(HtmlTag tag, Set<HtmlTag> unpaired) {
    return tag != null && HtmlAllowlist.isTag(tag.name()) && !unpaired.contains(tag);
  }

  private int fragment(
      PageDraft draft, HtmlFragment fragment, Set<HtmlTag> unpaired, HtmlComments comments) {
    Map<Integer, HtmlTag> tags = new HashMap<>();
    fragment.tags().forEach(tag -> tags.put(tag.range().start(), tag));
    String text = draft.parsed().text();
    int removed = 0;
    int position = fragment.range().start();
    while (position < fragment.range().end()) {
      boolean opens = text.charAt(position) == '<';
      HtmlTag tag = opens ? tags.get(position) : null;
      if (tag != null && fragment.isBlock() && !dialect.hasRawHtml()) {
        removed += draft.edits().replace(tag.range(), " ") ? 1 : 0;
        position = tag.range().end();
      } else if (isKept(tag, unpaired)) {
        removed += rewriter.rewrite(draft, tag);
        position = tag.range().end();
      } else if (opens && comments.end(position, fragment.range().end()) > 0) {
        int end = comments.end(position, fragment.range().end());
        boolean gone = dialect.hasXmlTags() && draft.edits().delete(new TextRange(position, end));
        removed += gone ? 1 : 0;
        position = end;
      } else {
        removed += character(draft, position) ? 1 : 0;
        position++;
      }
    }
    return removed;
  }

  private boolean character(PageDraft draft, int position) {
    String text = draft.parsed().text();
    TextRange range = new TextRange(position, position + 1);
    if (text.charAt(position) == '<') {
      return draft.edits().replace(range, "&lt;");
    }
    dialect.escapeInHtml(draft, position);
    return false;
  }
}
