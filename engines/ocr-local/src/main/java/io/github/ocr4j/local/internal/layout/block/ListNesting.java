package io.github.ocr4j.local.internal.layout.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives list items their depth: further right is deeper. */
final class ListNesting {
  /** Items whose left edges differ by less than this are of one depth. */
  private static final double SAME_INDENT_LETTER_SIZES = 0.6;

  private static final int MAX_DEPTH = 5;

  private ListNesting() {}

  static List<Block> nest(List<Block> blocks) {
    List<Block> nested = new ArrayList<>();
    Deque<Double> indents = new ArrayDeque<>();
    for (Block block : blocks) {
      if (block.kind() != Block.Kind.LIST_ITEM) {
        indents.clear();
        nested.add(block);
        continue;
      }
      double left = block.box().left();
      double tolerance = SAME_INDENT_LETTER_SIZES * block.firstLine().size();
      while (!indents.isEmpty() && indents.peek() > left + tolerance) {
        indents.pop();
      }
      if (indents.isEmpty() || indents.peek() < left - tolerance) {
        indents.push(left);
      }
      nested.add(block.withKind(Block.Kind.LIST_ITEM, Math.min(MAX_DEPTH, indents.size() - 1)));
    }
    return nested;
  }
}
