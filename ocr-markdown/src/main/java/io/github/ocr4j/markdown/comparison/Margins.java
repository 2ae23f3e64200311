package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Running heads and page numbers: few lines of no large letters at the upper and lower edge of a
 * page, apart from the text, and a first or last line that is nothing but a number.
 */
final class Margins {
  /** Running heads are so near the edge, as a part of the page's height. */
  private static final double SHARE = 0.12;

  private static final int MOST_LINES = 2;

  /** Larger letters are a heading. */
  private static final double LARGEST = 1.15;

  /** The blank below a running head, in heights of its line. */
  private static final double APART = 0.7;

  private final Set<PageWord> words = new HashSet<>();

  private Margins() {}

  static Margins of(PageText text) {
    Margins margins = new Margins();
    List<Line> lines = lines(text.words());
    double height = usualHeight(text.words());
    margins.add(lines, line -> line.bottom() <= text.height() * SHARE, height);
    Collections.reverse(lines);
    margins.add(lines, line -> line.top() >= text.height() * (1 - SHARE), height);
    return margins;
  }

  private record Line(List<PageWord> words, double top, double bottom) {
    Line with(PageWord word) {
      List<PageWord> more = new ArrayList<>(words);
      more.add(word);
      return new Line(more, top, Math.max(bottom, word.bottom()));
    }

    double height() {
      return bottom - top;
    }

    boolean isNumber() {
      return words.size() == 1 && words.get(0).text().matches("\\p{Nd}{1,4}");
    }

    double distance(Line other) {
      return Math.max(other.top - bottom, top - other.bottom);
    }
  }

  /** From the top down. */
  private static List<Line> lines(List<PageWord> words) {
    List<Line> lines = new ArrayList<>();
    List<PageWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PageWord::top)).toList();
    for (PageWord word : sorted) {
      if (!lines.isEmpty() && word.top() < lines.get(lines.size() - 1).bottom()) {
        lines.add(lines.remove(lines.size() - 1).with(word));
      } else {
        lines.add(new Line(List.of(word), word.top(), word.bottom()));
      }
    }
    return lines;
  }

  private static double usualHeight(List<PageWord> words) {
    return words.stream()
        .mapToDouble(word -> word.bottom() - word.top())
        .sorted()
        .skip(words.size() / 2)
        .findFirst()
        .orElse(0);
  }

  /** Looks at the lines from the page's edge on. */
  private void add(List<Line> lines, Predicate<Line> near, double height) {
    if (!lines.isEmpty() && lines.get(0).isNumber()) {
      words.addAll(lines.get(0).words());
    }
    for (int count = 1; count <= MOST_LINES && count < lines.size(); count++) {
      Line line = lines.get(count - 1);
      if (!near.test(line) || line.height() > LARGEST * height) {
        return;
      }
      if (line.distance(lines.get(count)) >= APART * line.height()) {
        lines.subList(0, count).forEach(inside -> words.addAll(inside.words()));
        return;
      }
    }
  }

  boolean contain(PageWord word) {
    return words.contains(word);
  }
}
