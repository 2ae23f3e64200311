package io.github.ocr4j.local.internal.layout.tag;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Word;
import java.util.List;

/** Makes lines of the words of one tagged part. */
final class TaggedLines {
  /** A word more than this above the one before it begins the part's next column. */
  private static final double MIN_STEP_BACK_LETTER_SIZES = 2;

  private TaggedLines() {}

  /** The lines from top to bottom; where a part goes on in another column, column by column. */
  static List<Line> of(List<Word> words) {
    return columns(words).stream()
        .flatMap(column -> Rows.of(LineBuilder.build(column)).stream())
        .map(Line::join)
        .toList();
  }

  /** The words column by column. */
  static List<List<Word>> columns(List<Word> words) {
    return Rows.split(
        words,
        (last, next) ->
            next.baseline() < last.baseline() - MIN_STEP_BACK_LETTER_SIZES * next.size());
  }
}
