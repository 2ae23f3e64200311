package io.github.ocr4j.local.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves only characters that a reader sees upright, each once. */
final class GlyphFilter {
  /** Two equal characters closer than this are one that was printed twice to look bold. */
  private static final double OVERPRINT_LETTER_SIZES = 0.1;

  private static final double MIN_OVERPRINT_POINTS = 0.5;

  /** Odd and large, so that the keys of a page do not fall into few places of the map. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Integer>> indexesByCell = new HashMap<>();
  private final List<Glyph> kept = new ArrayList<>();

  private GlyphFilter() {}

  static List<Glyph> filter(List<Glyph> glyphs) {
    GlyphFilter filter = new GlyphFilter();
    for (Glyph glyph : glyphs) {
      if (glyph.isVisible() && glyph.isUpright()) {
        filter.add(glyph);
      }
    }
    return filter.kept;
  }

  private void add(Glyph glyph) {
    if (!glyph.isBlank()) {
      double cell = Math.max(MIN_OVERPRINT_POINTS, glyph.size() * OVERPRINT_LETTER_SIZES);
      long column = Math.round(glyph.left() / cell);
      long row = Math.round(glyph.baseline() / cell);
      for (long dx = -1; dx <= 1; dx++) {
        for (long dy = -1; dy <= 1; dy++) {
          for (int index : indexesByCell.getOrDefault(key(column + dx, row + dy), List.of())) {
            if (isOverprint(glyph, kept.get(index), cell)) {
              kept.set(index, kept.get(index).asBold());
              return;
            }
          }
        }
      }
      indexesByCell.computeIfAbsent(key(column, row), k -> new ArrayList<>(1)).add(kept.size());
    }
    kept.add(glyph);
  }

  private static long key(long column, long row) {
    return (column << 32 ^ row & 0xffffffffL) * SPREAD;
  }

  private static boolean isOverprint(Glyph one, Glyph other, double distance) {
    return one.text().equals(other.text())
        && Math.abs(one.left() - other.left()) < distance
        && Math.abs(one.baseline() - other.baseline()) < distance
        && Math.abs(one.size() - other.size()) < distance;
  }
}
