package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.UnclosedMarkup;

/** Takes {@code <br>} out of headings, where it breaks tables of contents and anchors. */
public final class HeadingBreakStep implements RepairStep {
  @Override
  public int apply(PageDraft draft) {
    if (draft.parsed().html().isEmpty()) {
      return 0;
    }
    RangeSet headings =
        RangeSet.of(
            draft.parsed().leaves().stream()
                .filter(LeafBlock::isHeading)
                .map(LeafBlock::range)
                .toList());
    int removed = 0;
    for (HtmlFragment fragment : draft.parsed().html()) {
      boolean isBreak =
          !fragment.isBlock()
              && fragment.tags().size() == 1
              && fragment.tags().get(0).name().equals("br");
      if (isBreak && headings.overlaps(fragment.range()) && !isInTag(draft, fragment)) {
        removed += remove(draft, fragment.range()) ? 1 : 0;
      }
    }
    return removed;
  }

  /** Whether what is around the break would be a tag without it. */
  private static boolean isInTag(PageDraft draft, HtmlFragment fragment) {
    return draft.parsed().leaves().stream()
        .map(LeafBlock::range)
        .filter(heading -> heading.contains(fragment.range()))
        .anyMatch(
            heading ->
                UnclosedMarkup.isIn(
                    draft.parsed(), new TextRange(heading.start(), fragment.range().start())));
  }

  private static boolean remove(PageDraft draft, TextRange range) {
    String text = draft.parsed().text();
    boolean spaceBefore = range.start() > 0 && text.charAt(range.start() - 1) == ' ';
    int end = range.end();
    while (spaceBefore && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return draft.edits().replace(new TextRange(range.start(), end), spaceBefore ? "" : " ");
  }
}
