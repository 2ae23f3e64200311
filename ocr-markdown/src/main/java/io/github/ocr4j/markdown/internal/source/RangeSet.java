package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Parts of a text that are looked up often. Immutable. */
public final class RangeSet {
  private static final RangeSet NONE = new RangeSet(new int[0], new int[0]);

  private final int[] starts;
  private final int[] ends;

  private RangeSet(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /** Collects ranges in any order; those that overlap become one. */
  @SafeVarargs
  public static RangeSet of(List<TextRange>... lists) {
    List<TextRange> ranges = new ArrayList<>();
    for (List<TextRange> list : lists) {
      ranges.addAll(list);
    }
    if (ranges.isEmpty()) {
      return NONE;
    }
    ranges.sort(Comparator.comparingInt(TextRange::start));
    int[] starts = new int[ranges.size()];
    int[] ends = new int[ranges.size()];
    int size = 0;
    for (TextRange range : ranges) {
      if (size > 0 && range.start() < ends[size - 1]) {
        ends[size - 1] = Math.max(ends[size - 1], range.end());
      } else if (!range.isEmpty()) {
        starts[size] = range.start();
        ends[size++] = range.end();
      }
    }
    return new RangeSet(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  /** Whether a character is in one of the ranges. */
  public boolean contains(int position) {
    int index = lastStartingAtOrBefore(position);
    return index >= 0 && position < ends[index];
  }

  /** Whether a range has a character in common with one of the ranges. */
  public boolean overlaps(TextRange range) {
    int index = lastStartingAtOrBefore(range.end() - 1);
    return !range.isEmpty() && index >= 0 && range.start() < ends[index];
  }

  /** One after the range that a character is in, or its own position when it is in none. */
  public int endAt(int position) {
    int index = lastStartingAtOrBefore(position);
    return index >= 0 && position < ends[index] ? ends[index] : position;
  }

  private int lastStartingAtOrBefore(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }
}
