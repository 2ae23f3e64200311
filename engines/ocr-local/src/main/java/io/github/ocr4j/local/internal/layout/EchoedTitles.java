package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the titles of a document's sections, which books repeat over the pages of a section. */
final class EchoedTitles {
  /** A title is so many times as large as what repeats it, or bold where that is not. */
  private static final double LARGER = 1.1;

  /** Shorter titles may be repeated by chance. */
  private static final int MIN_LETTERS = 4;

  /** A title at each end of a line: they are at least so many sizes apart. */
  private static final double APART = 1.5;

  private final Map<String, Line> largest = new HashMap<>();

  EchoedTitles(List<PageLayout> pages) {
    for (PageLayout page : pages) {
      for (Line line : page.lines()) {
        largest.merge(key(line), line, (one, other) -> one.size() < other.size() ? other : one);
      }
    }
  }

  /** Whether a line, or a piece of it, repeats a title that stands elsewhere. */
  boolean repeats(Line line) {
    return pieces(line).stream().anyMatch(this::echo);
  }

  private boolean echo(Line piece) {
    String key = key(piece);
    Line title = largest.getOrDefault(key, piece);
    return key.length() >= MIN_LETTERS
        && (title.size() > LARGER * piece.size() || title.bold() && !piece.bold());
  }

  private static List<Line> pieces(Line line) {
    List<Line> pieces = new ArrayList<>();
    int start = 0;
    List<Word> words = line.words();
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size()
          || words.get(i).box().left() - words.get(i - 1).box().right() > APART * line.size()) {
        pieces.add(Line.of(words.subList(start, i)));
        start = i;
      }
    }
    return pieces;
  }

  /** The letters, without a number or the word before it and however they are written. */
  private static String key(Line line) {
    return line.text()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(chapter|section|appendix|part)\\s+\\S+\\s", "")
        .replaceAll("\\P{L}+", "");
  }
}
