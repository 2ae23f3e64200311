package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Makes the levels of headings that the outline names and of those that it does not agree. */
final class OutlineLevels {
  private static final int MAX_LEVEL = 6;

  /** Sizes closer than this part are one. */
  private static final double SAME_SIZE = 0.05;

  private final OutlineHeadings outline;
  private final List<Block> named = new ArrayList<>();
  private final int offset;

  OutlineLevels(OutlineHeadings outline, List<List<Block>> pages) {
    this.outline = outline;
    double largest = 0;
    double title = 0;
    for (List<Block> page : pages) {
      for (Block block : page) {
        if (block.kind() == Block.Kind.HEADING) {
          double size = block.lines().get(0).size();
          if (named(block)) {
            named.add(block);
            largest = Math.max(largest, size);
          } else {
            title = Math.max(title, size);
          }
        }
      }
    }
    this.offset = title > largest * (1 + SAME_SIZE) ? 1 : 0;
  }

  List<Block> adjust(List<Block> page) {
    return named.isEmpty() ? page : page.stream().map(this::adjust).toList();
  }

  private Block adjust(Block block) {
    if (block.kind() != Block.Kind.HEADING) {
      return block;
    }
    int level = named(block) ? block.level() + offset : unnamed(block.lines().get(0).size());
    return block.withKind(Block.Kind.HEADING, Math.max(1, Math.min(MAX_LEVEL, level)));
  }

  private boolean named(Block block) {
    return outline.beginsWith(block.lines().get(0)).isPresent();
  }

  /** A heading as large as a named one has its level; a smaller one is below all larger ones. */
  private int unnamed(double size) {
    int equal = Integer.MAX_VALUE;
    int larger = 0;
    for (Block block : named) {
      double other = block.lines().get(0).size();
      if (Math.abs(other - size) <= SAME_SIZE * size) {
        equal = Math.min(equal, block.level() + offset);
      } else if (other > size) {
        larger = Math.max(larger, block.level() + offset);
      }
    }
    return equal < Integer.MAX_VALUE ? equal : larger + 1;
  }
}
