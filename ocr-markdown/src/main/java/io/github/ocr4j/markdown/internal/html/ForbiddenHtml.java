package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.HtmlComments;
import io.github.ocr4j.markdown.internal.source.HtmlPiece;
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
public final class ForbiddenHtml {
  private static final Pattern FENCE = Pattern.compile("\\n([\\s>&&[^\\n]]*+)(?:```|~~~)");

  private final ConversionContext context;
  private final Dialect dialect;

  public ForbiddenHtml(ConversionContext context) {
    this.context = context;
    this.dialect = context.dialect();
  }

  public void apply(PageDraft draft) {
    if (draft.scan().html().isEmpty()) {
      return;
    }
    Set<HtmlTag> unpaired = dialect.hasXmlTags() ? UnpairedTags.of(draft.scan()) : Set.of();
    HtmlComments comments = new HtmlComments(draft.scan().text());
    int removed = 0;
    for (HtmlPiece piece : draft.scan().html()) {
      removed += piece.isTable(draft.scan().text()) ? 0 : piece(draft, piece, unpaired, comments);
    }
    if (removed > 0) {
      context
          .findings()
          .add(Finding.Kind.HTML_REMOVED, draft, removed + " HTML tags are not allowed");
    }
  }

  private int piece(
      PageDraft draft, HtmlPiece piece, Set<HtmlTag> unpaired, HtmlComments comments) {
    Map<Integer, HtmlTag> tags = new HashMap<>();
    piece.tags().forEach(tag -> tags.put(tag.range().start(), tag));
    String text = draft.scan().text();
    int end = piece.range().end();
    int removed = 0;
    int at = text.indexOf('<', piece.range().start());
    if (piece.block() && comments.end(at, end) == 0 && !isKept(tags.get(at), unpaired)) {
      escapeFences(draft, piece);
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
      } else if (tag != null && piece.block() && !dialect.hasRawHtml()) {
        removed += !tag.name().equals("img") && draft.edits().replace(tag.range(), " ") ? 1 : 0;
      } else if (!isKept(tag, unpaired) || opensToThePageEnd(piece, tag)) {
        removed += draft.edits().replace(new TextRange(at, at + 1), "&lt;") ? 1 : 0;
        next = at + 1;
      }
      at = text.indexOf('<', next);
    }
    return removed;
  }

  private static boolean isKept(HtmlTag tag, Set<HtmlTag> unpaired) {
    return tag != null && AllowedHtml.isTag(tag.name()) && !unpaired.contains(tag);
  }

  /**
   * A block whose first tag becomes words is no HTML any more. What would open a fence in it would
   * take all that follows for code, and what would be code in it may part tags from each other.
   */
  private static void escapeFences(PageDraft draft, HtmlPiece piece) {
    Matcher fence = FENCE.matcher(draft.scan().text());
    fence.region(piece.range().start(), piece.range().end());
    while (fence.find()) {
      draft.edits().replace(TextRange.at(fence.end(1)), "\\");
    }
  }

  /** Without its end such a block takes in what comes after the page. */
  private static boolean opensToThePageEnd(HtmlPiece piece, HtmlTag tag) {
    return piece.block()
        && tag == piece.tags().get(0)
        && tag.name().equals("pre")
        && piece.tags().stream().noneMatch(other -> other.isEndOf("pre"));
  }
}
