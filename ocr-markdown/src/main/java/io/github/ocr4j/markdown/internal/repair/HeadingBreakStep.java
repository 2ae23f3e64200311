package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.HtmlPiece;
import io.github.ocr4j.markdown.internal.source.Leaf;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.OpenMarkup;

/** Takes {@code <br>} out of headings, where it breaks tables of contents and anchors. */
public final class HeadingBreakStep implements RepairStep {
  @Override
  public int apply(PageDraft draft) {
    if (draft.scan().html().isEmpty()) {
      return 0;
    }
    RangeSet headings =
        RangeSet.of(
            draft.scan().leaves().stream().filter(Leaf::isHeading).map(Leaf::range).toList());
    int removed = 0;
    for (HtmlPiece piece : draft.scan().html()) {
      boolean isBreak =
          !piece.block() && piece.tags().size() == 1 && piece.tags().get(0).name().equals("br");
      if (isBreak && headings.overlaps(piece.range()) && !isInTag(draft, piece)) {
        removed += remove(draft, piece.range()) ? 1 : 0;
      }
    }
    return removed;
  }

  /** Whether what is around the break would be a tag without it. */
  private static boolean isInTag(PageDraft draft, HtmlPiece piece) {
    return draft.scan().leaves().stream()
        .map(Leaf::range)
        .filter(heading -> heading.contains(piece.range()))
        .anyMatch(
            heading ->
                OpenMarkup.in(draft.scan(), new TextRange(heading.start(), piece.range().start())));
  }

  private static boolean remove(PageDraft draft, TextRange range) {
    String text = draft.scan().text();
    boolean spaceBefore = range.start() > 0 && text.charAt(range.start() - 1) == ' ';
    int end = range.end();
    while (spaceBefore && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return draft.edits().replace(new TextRange(range.start(), end), spaceBefore ? "" : " ");
  }
}
