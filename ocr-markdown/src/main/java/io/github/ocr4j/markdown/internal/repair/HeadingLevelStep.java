package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.source.TextEdits;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes the title the only heading of level 1. Below it a heading is one level deeper than the last
 * heading above it that was higher, so the order of levels stays and none is left out.
 */
public final class HeadingLevelStep {
  private record Open(int level, int assigned) {}

  private final Optional<LeafBlock> title;
  private final Deque<Open> open = new ArrayDeque<>();

  private HeadingLevelStep(Optional<LeafBlock> title) {
    this.title = title;
  }

  /** How many headings were changed on each page. */
  public static List<Integer> apply(List<PageDraft> drafts) {
    HeadingLevelStep step = new HeadingLevelStep(title(drafts));
    List<Integer> changed = new ArrayList<>();
    drafts.forEach(draft -> changed.add(step.apply(draft)));
    return changed;
  }

  private static Optional<LeafBlock> title(List<PageDraft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.parsed().leaves().stream())
        .filter(leaf -> leaf.isHeading() && leaf.level() == 1)
        .findFirst();
  }

  private int apply(PageDraft draft) {
    int changed = 0;
    for (LeafBlock leaf : draft.parsed().leaves()) {
      if (leaf.isHeading()) {
        int level = assign(leaf);
        changed += level != leaf.level() && change(draft, leaf, level) ? 1 : 0;
      }
    }
    return changed;
  }

  private int assign(LeafBlock leaf) {
    if (title.isPresent() && title.get() == leaf) {
      return 1;
    }
    while (!open.isEmpty() && open.peek().level() >= leaf.level()) {
      open.pop();
    }
    int assigned = Math.min(6, open.isEmpty() ? 2 : open.peek().assigned() + 1);
    open.push(new Open(leaf.level(), assigned));
    return assigned;
  }

  private static boolean change(PageDraft draft, LeafBlock leaf, int level) {
    TextEdits edits = draft.edits();
    TextRange range = leaf.range();
    if (leaf.kind() == LeafBlock.Kind.HEADING) {
      return edits.replace(
          new TextRange(range.start(), range.start() + leaf.level()), "#".repeat(level));
    }
    String source = range.in(draft.parsed().text());
    int underline = source.stripTrailing().lastIndexOf('\n');
    if (underline < 0 || source.indexOf('\n') != underline) {
      return false;
    }
    TextRange line = new TextRange(range.start() + underline, range.end());
    return edits.delete(line)
        && edits.replace(TextRange.at(range.start()), "#".repeat(level) + " ");
  }
}
