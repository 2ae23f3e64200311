package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Gives headings their levels: larger is higher; of one size, the shorter number is higher. */
final class HeadingLevels {
  /** Markdown has six levels; deeper ones are rare enough to share the last. */
  private static final int MAX_LEVEL = 6;

  /** Sizes closer than this part are one. */
  private static final double SAME_SIZE = 0.05;

  /** Recognized text has no exact sizes. */
  private static final double SAME_RECOGNIZED_SIZE = 0.15;

  private final List<Double> sizes = new ArrayList<>();
  private final List<Integer> ranks;

  HeadingLevels(Collection<Block> headings, boolean recognized) {
    double tolerance = recognized ? SAME_RECOGNIZED_SIZE : SAME_SIZE;
    headings.stream()
        .map(heading -> HeadingClassifier.size(heading))
        .sorted(Comparator.reverseOrder())
        .forEach(
            size -> {
              if (sizes.isEmpty() || size < sizes.get(sizes.size() - 1) * (1 - tolerance)) {
                sizes.add(size);
              }
            });
    TreeSet<Integer> distinct = new TreeSet<>();
    headings.forEach(heading -> distinct.add(rank(heading)));
    ranks = new ArrayList<>(distinct);
  }

  int of(Block heading) {
    return Math.max(1, Math.min(MAX_LEVEL, ranks.indexOf(rank(heading)) + 1));
  }

  private int rank(Block heading) {
    double size = HeadingClassifier.size(heading);
    int cluster = 0;
    while (cluster + 1 < sizes.size() && sizes.get(cluster + 1) >= size) {
      cluster++;
    }
    int depth =
        SectionNumber.of(HeadingClassifier.text(heading)).map(SectionNumber::depth).orElse(0);
    return cluster * 10 + depth;
  }
}
