package io.github.ocr4j.local.internal.layout.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives headings their levels: larger is higher; of one size, the shorter number is higher. */
final class HeadingLevels {
  /** Markdown has six levels; deeper ones are rare enough to share the last. */
  static final int MAX_LEVEL = 6;

  /** Sizes that differ by less than this share are equal. */
  static final double SAME_SIZE_SHARE = 0.05;

  /** Recognized text has no exact sizes. */
  private static final double SAME_RECOGNIZED_SIZE_SHARE = 0.15;

  /** More than the deepest section number. */
  private static final int DEPTHS = 10;

  private final List<Double> sizes = new ArrayList<>();
  private final List<Integer> ranks;

  HeadingLevels(List<Block> headings, boolean isRecognized) {
    double tolerance = isRecognized ? SAME_RECOGNIZED_SIZE_SHARE : SAME_SIZE_SHARE;
    headings.stream()
        .map(HeadingClassifier::size)
        .sorted(Comparator.reverseOrder())
        .forEach(
            size -> {
              if (sizes.isEmpty() || size < sizes.get(sizes.size() - 1) * (1 - tolerance)) {
                sizes.add(size);
              }
            });
    ranks = headings.stream().map(this::rank).distinct().sorted().toList();
  }

  int of(Block heading) {
    return limited(ranks.indexOf(rank(heading)) + 1);
  }

  static int limited(int level) {
    return Math.max(1, Math.min(MAX_LEVEL, level));
  }

  private int rank(Block heading) {
    double size = HeadingClassifier.size(heading);
    int cluster = 0;
    while (cluster + 1 < sizes.size() && sizes.get(cluster + 1) >= size) {
      cluster++;
    }
    return cluster * DEPTHS + SectionNumber.of(heading.text()).map(SectionNumber::depth).orElse(0);
  }
}
