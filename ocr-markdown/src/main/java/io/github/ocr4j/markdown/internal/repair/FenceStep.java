package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Fence;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.LinePrefix;

/** Closes code fences at the end of their page. */
public final class FenceStep implements RepairStep {
  @Override
  public int apply(PageDraft draft) {
    int closed = 0;
    for (Fence fence : draft.parsed().fences()) {
      closed += !fence.isClosed() && close(draft, fence) ? 1 : 0;
    }
    return closed;
  }

  /** Behind what is open there may be a list or quotation: its prefix is repeated. */
  private static boolean close(PageDraft draft, Fence fence) {
    String text = draft.parsed().text();
    String prefix = LinePrefix.continuing(text, fence.range().start());
    boolean ended = text.charAt(fence.range().end() - 1) == '\n';
    String lineBreak = ended ? prefix : "\n" + prefix;
    return draft.edits().replace(TextRange.at(fence.range().end()), lineBreak + fence.marker());
  }
}
