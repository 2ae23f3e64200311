package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.layout.block.Block;

/** Knows how far a list item is indented: as far as the text of the item above it begins. */
final class ListIndent {
  private static final int BULLET = "- ".length();
  private static final int NUMBER = "1. ".length();

  private final int[] indents = new int[16];

  /** The blanks before an item; items come one after the other. */
  int next(Block item) {
    int level = Math.min(item.level(), indents.length - 2);
    indents[level + 1] = indents[level] + (BlockText.numbered(item) ? NUMBER : BULLET);
    return indents[level];
  }
}
