package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.HtmlTag;
import io.github.ocr4j.markdown.internal.source.LeafBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
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

  static Set<HtmlTag> of(ParsedText parsed) {
    UnpairedTags tags = new UnpairedTags();
    List<LeafBlock> leaves = parsed.leaves();
    int leaf = 0;
    for (HtmlFragment fragment : parsed.html()) {
      int before = leaf;
      while (leaf < leaves.size() && leaves.get(leaf).range().end() <= fragment.range().start()) {
        leaf++;
      }
      if (fragment.isBlock() || leaf != before) {
        tags.endOfBlock();
      }
      fragment.tags().forEach(tags::visit);
      if (fragment.isBlock()) {
        tags.endOfBlock();
      }
    }
    tags.endOfBlock();
    return tags.unpaired;
  }

  private void visit(HtmlTag tag) {
    if (HtmlAllowlist.isVoid(tag.name()) || !HtmlAllowlist.isTag(tag.name())) {
      return;
    }
    if (!tag.isClosing()) {
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
