package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds text that runs up or down the cells of a drawn table, as the heads of narrow columns do.
 * Other sideways text, such as the names of axes and stamps on the margin, is no part of the text.
 */
final class SidewaysCells {
  /** A quarter turn may be so many degrees off. */
  private static final int TOLERANCE = 4;

  /** The lines around a cell are at most so many sizes from its text, across and along it. */
  private static final double MAX_ACROSS = 8;

  private static final double MAX_ALONG = 20;

  /** A line of a cell begins and ends at most so many points inside the cell's corners. */
  private static final double CORNER = 3;

  /** Fewer such cells are a label beside a drawing and no row of heads. */
  private static final int MIN_CELLS = 2;

  private final List<Ruling> rules;
  private final Map<Box, List<Word>> cells = new LinkedHashMap<>();

  private SidewaysCells(List<Ruling> rules) {
    this.rules = rules;
  }

  /**
   * Finds such text.
   *
   * @param glyphs all characters of the page
   * @param rules all drawn lines
   * @param order the place of the first word found in the order of the page's words
   * @return words one below the other in their cell, in the order in which they are read
   */
  static List<Word> find(List<Glyph> glyphs, List<Ruling> rules, int order) {
    SidewaysCells found = new SidewaysCells(rules);
    found.add(turned(glyphs, 90), true);
    found.add(turned(glyphs, 270), false);
    List<Word> words = new ArrayList<>();
    if (found.cells.size() >= MIN_CELLS) {
      found.cells.forEach((cell, inside) -> words.addAll(stacked(cell, inside)));
    }
    List<Word> ordered = new ArrayList<>();
    for (Word word : words) {
      ordered.add(word.placed(word.box(), order + ordered.size()));
    }
    return ordered;
  }

  private static List<Glyph> turned(List<Glyph> glyphs, int angle) {
    return glyphs.stream()
        .filter(glyph -> glyph.visible() && Math.abs(glyph.angle() - angle) <= TOLERANCE)
        .map(Glyph::upright)
        .toList();
  }

  private void add(List<Glyph> glyphs, boolean down) {
    for (Word word : WordAssembler.assemble(glyphs)) {
      Box turned = word.box();
      Box seen =
          down
              ? new Box(-turned.bottom(), turned.left(), -turned.top(), turned.right())
              : new Box(turned.top(), -turned.right(), turned.bottom(), -turned.left());
      cell(seen, word.size())
          .ifPresent(cell -> cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(word));
    }
  }

  /** The drawn box around a word. */
  private Optional<Box> cell(Box word, double size) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (Ruling rule : rules) {
      Box along = rule.box().expand(CORNER);
      if (!rule.isHorizontal() && along.top() <= word.top() && along.bottom() >= word.bottom()) {
        left = rule.position() < word.centerX() ? Math.max(left, rule.position()) : left;
        right = rule.position() > word.centerX() ? Math.min(right, rule.position()) : right;
      } else if (rule.isHorizontal()
          && along.left() <= word.left()
          && along.right() >= word.right()) {
        top = rule.position() < word.centerY() ? Math.max(top, rule.position()) : top;
        bottom = rule.position() > word.centerY() ? Math.min(bottom, rule.position()) : bottom;
      }
    }
    boolean drawn = right - left < MAX_ACROSS * size && bottom - top < MAX_ALONG * size;
    return drawn ? Optional.of(new Box(left, top, right, bottom)) : Optional.empty();
  }

  /** The words of a cell as they are read with the head to the side, now below each other. */
  private static List<Word> stacked(Box cell, List<Word> words) {
    List<Word> read = new ArrayList<>(words);
    read.sort(
        Comparator.<Word>comparingDouble(word -> Math.round(word.baseline() / word.size()))
            .thenComparingDouble(word -> word.box().left()));
    double height = cell.height() / (read.size() + 1);
    List<Word> stacked = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      double bottom = cell.top() + height * (i + 1);
      Box place = new Box(cell.left() + 1, bottom - height / 2, cell.right() - 1, bottom);
      stacked.add(read.get(i).placed(place, 0));
    }
    return stacked;
  }
}
