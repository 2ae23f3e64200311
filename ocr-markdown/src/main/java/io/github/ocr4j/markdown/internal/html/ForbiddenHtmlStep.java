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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text of HTML that the dialect must not see as HTML. What was inside may be Markdown from
 * then on, so the page has to be parsed again. Tables are left to the steps that know tables.
 */
public final class ForbiddenHtmlStep {
  private static final Pattern FENCE = Pattern.compile("\\n([\\s>&&[^\\n]]*+)(?:```|~~~)");

  private final ConversionContext context;
  private final Dialect dialect;

  public ForbiddenHtmlStep(ConversionContext context) {
    this.context = context;
    this.dialect = context.dialect();
  }

  public void apply(PageDraft draft) {
    if (draft.parsed().html().isEmpty()) {
      return;
    }
    Set<HtmlTag> unpaired = dialect.hasXmlTags() ? UnpairedTags.of(draft.parsed()) : Set.of();
    HtmlComments comments = new HtmlComments(draft.parsed().text());
    int removed = 0;
    for (HtmlFragment fragment : draft.parsed().html()) {
      removed +=
          fragment.isTable(draft.parsed().text())
              ? 0
              : fragment(draft, fragment, unpaired, comments);
    }
    if (removed > 0) {
      context
          .findings()
          .add(Finding.Kind.HTML_REMOVED, draft, removed + " HTML tags are not allowed");
    }
  }

  private int fragment(
      PageDraft draft, HtmlFragment fragment, Set<HtmlTag> unpaired, HtmlComments comments) {
    Map<Integer, HtmlTag> tags = new HashMap<>();
    fragment.tags().forEach(tag -> tags.put(tag.range().start(), tag));
    String text = draft.parsed().text();
    int end = fragment.range().end();
    int removed = 0;
    int at = text.indexOf('<', fragment.range().start());
    if (fragment.isBlock() && comments.end(at, end) == 0 && !isKept(tags.get(at), unpaired)) {
      escapeFences(draft, fragment);
      if (dialect.hasXmlTags()) {
        tags.clear();
      }
    }
    while (at >= 0 && at < end) {
      HtmlTag tag = tags.get(at);
      int commentEnd = comments.end(at, end);
      int next = commentEnd > 0 ? commentEnd : tag == null ? at + 1 : tag.range().end();
      if (commentEnd > 0) {
        removed +=
            dialect.hasXmlTags() && draft.edits().delete(new TextRange(at, commentEnd)) ? 1 : 0;
      } else if (tag != null && fragment.isBlock() && !dialect.hasRawHtml()) {
        removed += !tag.name().equals("img") && draft.edits().replace(tag.range(), " ") ? 1 : 0;
      } else if (!isKept(tag, unpaired) || isUnclosedPre(fragment, tag)) {
        removed += draft.edits().replace(new TextRange(at, at + 1), "&lt;") ? 1 : 0;
        next = at + 1;
      }
      at = text.indexOf('<', next);
    }
    return removed;
  }

  private static boolean isKept(HtmlTag tag, Set<HtmlTag> unpaired) {
    return tag != null && HtmlAllowlist.isTag(tag.name()) && !unpaired.contains(tag);
  }

  /**
   * A block whose first tag becomes words is no HTML any more. What would open a fence in it would
   * take all that follows for code, and what would be code in it may part tags from each other.
   */
  private static void escapeFences(PageDraft draft, HtmlFragment fragment) {
    Matcher fence = FENCE.matcher(draft.parsed().text());
    fence.region(fragment.range().start(), fragment.range().end());
    while (fence.find()) {
      draft.edits().replace(TextRange.at(fence.end(1)), "\\");
    }
  }

  /** Without its end such a block takes in what comes after the page. */
  private static boolean isUnclosedPre(HtmlFragment fragment, HtmlTag tag) {
    return fragment.isBlock()
        && tag == fragment.tags().get(0)
        && tag.name().equals("pre")
        && fragment.tags().stream().noneMatch(other -> other.isEndOf("pre"));
  }
}
