package io.github.ocr4j.markdown.internal.text;

import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.List;

/** Finds words that would become markup if other words came after them than those that came. */
public final class UnclosedMarkup {
  private UnclosedMarkup() {}

  /** Whether the words of a range begin a tag, a code span or a link without its end. */
  public static boolean isIn(ParsedText parsed, TextRange range) {
    List<TextRange> runs = parsed.textRuns();
    int brackets = 0;
    for (int i = VisibleText.firstFrom(runs, range.start()); i < runs.size(); i++) {
      if (parsed.opaque().contains(runs.get(i).start())) {
        continue;
      }
      int end = Math.min(runs.get(i).end(), range.end());
      for (int at = runs.get(i).start(); at < end; at++) {
        char c = parsed.text().charAt(at);
        if (c == '`' || c == '<' && isPossibleTag(parsed.text(), at + 1, end)) {
          return true;
        }
        at += c == '\\' ? 1 : 0;
        brackets = Math.max(0, brackets + (c == '[' ? 1 : c == ']' ? -1 : 0));
      }
    }
    return brackets > 0;
  }

  private static boolean isPossibleTag(String text, int position, int end) {
    return position >= end
        || Character.isLetter(text.charAt(position))
        || "/!?".indexOf(text.charAt(position)) >= 0;
  }
}
