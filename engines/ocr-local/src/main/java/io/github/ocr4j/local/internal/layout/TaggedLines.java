package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of the words of one tagged part. */
final class TaggedLines {
  /** A word so many sizes above the one before it begins the part's next column. */
  private static final double NEXT_COLUMN = 2;

  private TaggedLines() {}

  /** The lines from top to bottom; where a part goes on in another column, column by column. */
  static List<Line> of(List<Word> words) {
    List<Line> lines = new ArrayList<>();
    for (List<Word> run : runs(words)) {
      Rows.of(LineBuilder.build(run)).forEach(row -> lines.add(Line.join(row)));
    }
    return lines;
  }

  /** The words column by column. */
  static List<List<Word>> runs(List<Word> words) {
    List<List<Word>> runs = new ArrayList<>();
    Word last = null;
    for (Word word : words) {
      if (last == null || word.baseline() < last.baseline() - NEXT_COLUMN * word.size()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(word);
      last = word;
    }
    return runs;
  }
}
