package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the titles of a document's sections, which books repeat over the pages of a section. */
final class RepeatedTitles {
  /** A title is more than this many times as large as its repetition, or bold where that is not. */
  private static final double MIN_TITLE_RATIO = 1.1;

  /** Shorter titles may be repeated by chance. */
  private static final int MIN_LETTERS = 4;

  /** Titles at both ends of one line are further apart than this. */
  private static final double MIN_GAP_LETTER_SIZES = 1.5;

  private final Map<String, Line> largest = new HashMap<>();

  RepeatedTitles(List<Line> lines) {
    for (Line line : lines) {
      largest.merge(key(line), line, (one, other) -> one.size() < other.size() ? other : one);
    }
  }

  /** Whether a line, or a piece of it, repeats a title that stands elsewhere. */
  boolean hasTitleIn(Line line) {
    return Rows.split(
            line.words(), (last, next) -> next.gapAfter(last) > MIN_GAP_LETTER_SIZES * line.size())
        .stream()
        .anyMatch(piece -> isRepetition(Line.of(piece)));
  }

  private boolean isRepetition(Line piece) {
    String key = key(piece);
    Line title = largest.getOrDefault(key, piece);
    return key.length() >= MIN_LETTERS
        && (title.size() > MIN_TITLE_RATIO * piece.size() || title.isBold() && !piece.isBold());
  }

  /** The letters, without a number or the word before it and in lower case. */
  private static String key(Line line) {
    return line.text()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(chapter|section|appendix|part)\\s+\\S+\\s", "")
        .replaceAll("\\P{L}+", "");
  }
}
