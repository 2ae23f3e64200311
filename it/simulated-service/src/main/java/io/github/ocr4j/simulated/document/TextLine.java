package io.github.ocr4j.simulated.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of words. */
record TextLine(List<Word> words) {

  /** A gap of this many font sizes between two words starts a new cell. */
  private static final double CELL_GAP = 1.5;

  TextLine {
    words = List.copyOf(words);
  }

  record Word(String text, Box box, double fontSize) {}

  Box box() {
    return words.stream().map(Word::box).reduce(Box::around).orElseThrow();
  }

  double fontSize() {
    return words.stream().mapToDouble(Word::fontSize).max().orElseThrow();
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Returns the texts between wide gaps; one for running text, more for a row of a table. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder(words.get(0).text());
    for (int i = 1; i < words.size(); i++) {
      double gap = words.get(i).box().left() - words.get(i - 1).box().right();
      if (gap > CELL_GAP * fontSize()) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(' ');
      }
      cell.append(words.get(i).text());
    }
    cells.add(cell.toString());
    return cells;
  }
}
