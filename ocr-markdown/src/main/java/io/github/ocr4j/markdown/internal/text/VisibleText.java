package io.github.ocr4j.markdown.internal.text;

import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.List;

/** What a reader sees of a text: its words, without markup. */
public final class VisibleText {
  private VisibleText() {}

  /** The words of a range, without markup. */
  public static String of(ParsedText parsed, TextRange range) {
    StringBuilder words = new StringBuilder(range.end() - range.start());
    int end = range.start();
    List<TextRange> runs = parsed.textRuns();
    for (int i = firstFrom(runs, range.start()); i < runs.size(); i++) {
      TextRange run = runs.get(i);
      if (run.start() >= range.end()) {
        break;
      }
      if (range.contains(run)) {
        words.append(end < run.start() && isBreak(parsed, end, run.start()) ? " " : "");
        words.append(words(parsed, run));
        end = run.end();
      }
    }
    return SingleLine.of(words.toString());
  }

  /** Code says what it says; other words may have escapes. */
  private static String words(ParsedText parsed, TextRange run) {
    String words = run.in(parsed.text());
    return parsed.opaque().contains(run.start()) ? words : MarkdownEscape.resolve(words);
  }

  static int firstFrom(List<TextRange> runs, int position) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Between two runs there may be markup only, which parts no words. */
  private static boolean isBreak(ParsedText parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(parsed.text().charAt(i)) || parsed.text().startsWith("<br", i)) {
        return true;
      }
    }
    return false;
  }
}
