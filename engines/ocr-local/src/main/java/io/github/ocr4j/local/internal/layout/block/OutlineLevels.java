package io.github.ocr4j.local.internal.layout.block;

import java.util.Collection;
import java.util.List;

/** Makes the levels of headings that the outline names and of those that it does not agree. */
final class OutlineLevels {
  private final OutlineHeadings outline;
  private final List<Block> named;
  private final int offset;

  OutlineLevels(OutlineHeadings outline, List<List<Block>> pages) {
    this.outline = outline;
    List<Block> headings =
        pages.stream().flatMap(Collection::stream).filter(OutlineLevels::isHeading).toList();
    this.named = headings.stream().filter(this::isNamed).toList();
    double largest = maxSize(named);
    double title = maxSize(headings.stream().filter(heading -> !isNamed(heading)).toList());
    this.offset = title > largest * (1 + HeadingLevels.SAME_SIZE_SHARE) ? 1 : 0;
  }

  private static double maxSize(List<Block> headings) {
    return headings.stream().mapToDouble(heading -> heading.firstLine().size()).max().orElse(0);
  }

  List<Block> adjust(List<Block> page) {
    return named.isEmpty() ? page : page.stream().map(this::adjust).toList();
  }

  private Block adjust(Block block) {
    if (!isHeading(block)) {
      return block;
    }
    int level = isNamed(block) ? block.level() + offset : unnamed(block.firstLine().size());
    return block.withKind(Block.Kind.HEADING, HeadingLevels.limited(level));
  }

  private static boolean isHeading(Block block) {
    return block.kind() == Block.Kind.HEADING;
  }

  private boolean isNamed(Block block) {
    return outline.beginsWith(block.firstLine()).isPresent();
  }

  /** A heading as large as a named one has its level; a smaller one is below all larger ones. */
  private int unnamed(double size) {
    int equal = Integer.MAX_VALUE;
    int larger = 0;
    for (Block block : named) {
      double other = block.firstLine().size();
      if (Math.abs(other - size) <= HeadingLevels.SAME_SIZE_SHARE * size) {
        equal = Math.min(equal, block.level() + offset);
      } else if (other > size) {
        larger = Math.max(larger, block.level() + offset);
      }
    }
    return equal < Integer.MAX_VALUE ? equal : larger + 1;
  }
}
