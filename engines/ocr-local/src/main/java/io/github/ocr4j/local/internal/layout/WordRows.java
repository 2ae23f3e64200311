package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups the words of a table by the line on which they stand. */
final class WordRows {
  /** Words are in one row if they share this part of the lower one's height. */
  private static final double SHARED = 0.5;

  private WordRows() {}

  static List<List<Word>> of(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(word -> word.box().centerY()));
    List<List<Word>> rows = new ArrayList<>();
    for (Word word : sorted) {
      List<Word> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (!last.isEmpty() && together(last, word)) {
        last.add(word);
      } else {
        rows.add(new ArrayList<>(List.of(word)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(word -> word.box().left())));
    return rows;
  }

  private static boolean together(List<Word> row, Word word) {
    Word first = row.get(0);
    double height = Math.min(first.box().height(), word.box().height());
    return first.box().overlapY(word.box()) > SHARED * height;
  }
}
