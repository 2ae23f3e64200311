package io.github.ocr4j.local.internal.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/** Groups what is on a page by where it stands. */
public final class Rows {
  /** Neighbours in a row share more than this share of the lower one's height. */
  private static final double MIN_COMMON_HEIGHT_SHARE = 0.5;

  private Rows() {}

  /** What stands side by side: rows from top to bottom, in each from left to right. */
  public static <T extends Placed> List<List<T>> of(Collection<T> placed) {
    List<T> sorted = new ArrayList<>(placed);
    sorted.sort(Placed.BY_CENTER_Y);
    List<List<T>> rows = new ArrayList<>();
    for (T next : sorted) {
      List<T> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (!last.isEmpty() && isBeside(last.get(0), next)) {
        last.add(next);
      } else {
        rows.add(new ArrayList<>(List.of(next)));
      }
    }
    rows.forEach(row -> row.sort(Placed.BY_LEFT));
    return rows;
  }

  private static boolean isBeside(Placed one, Placed other) {
    double height = Math.min(one.box().height(), other.box().height());
    return one.box().overlapY(other) > MIN_COMMON_HEIGHT_SHARE * height;
  }

  /** Cuts a sequence where a test of two neighbours says that the second one begins a part. */
  public static <T> List<List<T>> split(Iterable<T> sequence, BiPredicate<T, T> beginsPart) {
    List<List<T>> parts = new ArrayList<>();
    T last = null;
    for (T next : sequence) {
      if (last == null || beginsPart.test(last, next)) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(next);
      last = next;
    }
    return parts;
  }
}
