package io.github.ocr4j.local.internal.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells how far to the right a line could have gone: as far as the lines around it. */
final class LineEnds {
  /** So many lines before and after count as around. */
  private static final int AROUND = 3;

  /** A larger step, in sizes, leads to other text. */
  private static final double MAX_STEP = 2.2;

  private final Map<Line, Double> ends = new HashMap<>();

  LineEnds(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      double end = lines.get(i).box().right();
      for (int step = -1; step <= 1; step += 2) {
        for (int n = 1; n <= AROUND && together(lines, i + step * (n - 1), i + step * n); n++) {
          end = Math.max(end, lines.get(i + step * n).box().right());
        }
      }
      ends.put(lines.get(i), end);
    }
  }

  private static boolean together(List<Line> lines, int one, int other) {
    if (other < 0 || other >= lines.size()) {
      return false;
    }
    double size = Math.max(lines.get(one).size(), lines.get(other).size());
    double step = Math.abs(lines.get(one).baseline() - lines.get(other).baseline());
    return step < MAX_STEP * size;
  }

  double of(Line line) {
    return ends.getOrDefault(line, line.box().right());
  }
}
