package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.internal.source.HtmlPiece;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.Leaf;
import io.github.ocr4j.markdown.internal.source.PageScan;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds tags without their other half in the same block, which XML does not have. */
final class UnpairedTags {
  private final Set<HtmlTag> unpaired = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<HtmlTag> open = new ArrayDeque<>();

  private UnpairedTags() {}

  static Set<HtmlTag> of(PageScan scan) {
    UnpairedTags tags = new UnpairedTags();
    List<Leaf> leaves = scan.leaves();
    int leaf = 0;
    for (HtmlPiece piece : scan.html()) {
      int before = leaf;
      while (leaf < leaves.size() && leaves.get(leaf).range().end() <= piece.range().start()) {
        leaf++;
      }
      if (piece.block() || leaf != before) {
        tags.endOfBlock();
      }
      piece.tags().forEach(tags::visit);
      if (piece.block()) {
        tags.endOfBlock();
      }
    }
    tags.endOfBlock();
    return tags.unpaired;
  }

  private void visit(HtmlTag tag) {
    if (AllowedHtml.isVoid(tag.name()) || !AllowedHtml.isTag(tag.name())) {
      return;
    }
    if (!tag.closing()) {
      open.push(tag);
    } else if (!open.isEmpty() && open.peek().name().equals(tag.name())) {
      open.pop();
    } else {
      unpaired.add(tag);
    }
  }

  private void endOfBlock() {
    unpaired.addAll(open);
    open.clear();
  }
}
