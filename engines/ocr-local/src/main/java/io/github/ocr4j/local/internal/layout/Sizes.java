package io.github.ocr4j.local.internal.layout;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The size that most letters have. */
final class Sizes {
  private static final double FALLBACK = 10;

  private Sizes() {}

  static double typical(Collection<? extends Element> elements) {
    return mostCommon(
        elements.stream()
            .filter(Element.Text.class::isInstance)
            .map(element -> ((Element.Text) element).line())
            .toList());
  }

  static double mostCommon(Collection<Line> lines) {
    Map<Long, Integer> letters = new TreeMap<>();
    for (Line line : lines) {
      letters.merge(Math.round(line.size() * 2), line.letters(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(FALLBACK);
  }
}
