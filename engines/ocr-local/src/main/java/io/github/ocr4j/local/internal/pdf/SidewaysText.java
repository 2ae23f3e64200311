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
final class SidewaysText {
  /** Sideways text may be off the vertical by so many degrees. */
  private static final int TOLERANCE_DEGREES = 4;

  /** The rulings around a cell are closer to each other than this, across its text and along it. */
  private static final double MAX_CELL_WIDTH_LETTER_SIZES = 8;

  private static final double MAX_CELL_HEIGHT_LETTER_SIZES = 20;

  /** A ruling of a cell begins and ends at most this far inside the cell's corners. */
  private static final double CORNER_POINTS = 3;

  /** Words stand this far inside the sides of their cell. */
  private static final double PADDING_POINTS = 1;

  /** Fewer such cells are a label beside a drawing and no row of heads. */
  private static final int MIN_CELLS = 2;

  private final List<Ruling> rulings;
  private final Map<Box, List<Word>> wordsByCell = new LinkedHashMap<>();

  private SidewaysText(List<Ruling> rulings) {
    this.rulings = rulings;
  }

  /**
   * The sideways words of a page, one below the other in their cell in reading order; the first one
   * has the given place in the order of the page's words.
   */
  static List<Word> find(List<Glyph> glyphs, List<Ruling> rulings, int order) {
    SidewaysText found = new SidewaysText(rulings);
    found.add(turned(glyphs, 90), true);
    found.add(turned(glyphs, 270), false);
    List<Word> words = new ArrayList<>();
    if (found.wordsByCell.size() >= MIN_CELLS) {
      found.wordsByCell.forEach((cell, inside) -> stack(cell, inside, order, words));
    }
    return words;
  }

  private static List<Glyph> turned(List<Glyph> glyphs, int angle) {
    return glyphs.stream()
        .filter(g -> g.isVisible() && Math.abs(g.angle() - angle) <= TOLERANCE_DEGREES)
        .map(Glyph::turnedUpright)
        .toList();
  }

  private void add(List<Glyph> glyphs, boolean isDown) {
    for (Word word : WordAssembler.assemble(glyphs)) {
      Box turned = word.box();
      Box seen =
          isDown
              ? new Box(-turned.bottom(), turned.left(), -turned.top(), turned.right())
              : new Box(turned.top(), -turned.right(), turned.bottom(), -turned.left());
      cell(seen, word.size())
          .ifPresent(cell -> wordsByCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(word));
    }
  }

  /** The drawn box around a word. */
  private Optional<Box> cell(Box word, double size) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (Ruling ruling : rulings) {
      Box reach = ruling.box().expand(CORNER_POINTS);
      double position = ruling.position();
      if (!ruling.isHorizontal() && reach.top() <= word.top() && reach.bottom() >= word.bottom()) {
        left = position < word.centerX() ? Math.max(left, position) : left;
        right = position > word.centerX() ? Math.min(right, position) : right;
      } else if (ruling.isHorizontal()
          && reach.left() <= word.left()
          && reach.right() >= word.right()) {
        top = position < word.centerY() ? Math.max(top, position) : top;
        bottom = position > word.centerY() ? Math.min(bottom, position) : bottom;
      }
    }
    Box cell = new Box(left, top, right, bottom);
    return cell.width() < MAX_CELL_WIDTH_LETTER_SIZES * size
            && cell.height() < MAX_CELL_HEIGHT_LETTER_SIZES * size
        ? Optional.of(cell)
        : Optional.empty();
  }

  /** Puts the words of a cell, as they are read with the head to the side, below each other. */
  private static void stack(Box cell, List<Word> words, int order, List<Word> stacked) {
    List<Word> read = new ArrayList<>(words);
    read.sort(
        Comparator.<Word>comparingDouble(word -> Math.round(word.baseline() / word.size()))
            .thenComparingDouble(word -> word.box().left()));
    double height = cell.height() / (read.size() + 1);
    double left = cell.left() + PADDING_POINTS;
    double right = cell.right() - PADDING_POINTS;
    for (int i = 0; i < read.size(); i++) {
      double bottom = cell.top() + height * (i + 1);
      Box place = new Box(left, bottom - height / 2, right, bottom);
      stacked.add(read.get(i).placed(place, order + stacked.size()));
    }
  }
}
