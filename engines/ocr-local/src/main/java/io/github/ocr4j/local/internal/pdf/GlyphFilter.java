package io.github.ocr4j.local.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves only characters that a reader sees upright, each once. */
final class GlyphFilter {
  /** Text may be so many degrees off the horizontal and still be a line of the page. */
  private static final int UPRIGHT_DEGREES = 4;

  /** Two equal characters closer than this part of their size are one printed twice. */
  private static final double OVERPRINT = 0.1;

  /** Odd and large, so that the keys of a page do not fall into few places of the map. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Integer>> seen = new HashMap<>();
  private final List<Glyph> kept = new ArrayList<>();

  private GlyphFilter() {}

  static List<Glyph> filter(List<Glyph> glyphs) {
    GlyphFilter filter = new GlyphFilter();
    for (Glyph glyph : glyphs) {
      if (glyph.visible() && upright(glyph.angle())) {
        filter.add(glyph);
      }
    }
    return filter.kept;
  }

  static boolean upright(int angle) {
    return angle <= UPRIGHT_DEGREES || angle >= 360 - UPRIGHT_DEGREES;
  }

  private void add(Glyph glyph) {
    if (!glyph.blank()) {
      double cell = Math.max(0.5, glyph.size() * OVERPRINT);
      long column = Math.round(glyph.left() / cell);
      long row = Math.round(glyph.baseline() / cell);
      for (long dx = -1; dx <= 1; dx++) {
        for (long dy = -1; dy <= 1; dy++) {
          for (int index : seen.getOrDefault(key(column + dx, row + dy), List.of())) {
            if (overprints(glyph, kept.get(index), cell)) {
              kept.set(index, kept.get(index).bold());
              return;
            }
          }
        }
      }
      seen.computeIfAbsent(key(column, row), k -> new ArrayList<>(1)).add(kept.size());
    }
    kept.add(glyph);
  }

  private static long key(long column, long row) {
    return (column << 32 ^ row & 0xffffffffL) * SPREAD;
  }

  private static boolean overprints(Glyph one, Glyph other, double distance) {
    return one.text().equals(other.text())
        && Math.abs(one.left() - other.left()) < distance
        && Math.abs(one.baseline() - other.baseline()) < distance
        && Math.abs(one.size() - other.size()) < distance;
  }
}
