package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins lines to text and keeps what looks different apart. */
final class InlineText {
  /** Text smaller than this part of its line may be raised or lowered. */
  private static final double SMALL = 0.85;

  /** Small text so many sizes off the baseline is raised or lowered. */
  private static final double SHIFT = 0.12;

  private final Hyphenation hyphenation;
  private final List<Run> runs = new ArrayList<>();

  private InlineText(Hyphenation hyphenation) {
    this.hyphenation = hyphenation;
  }

  static List<Run> of(List<Line> lines, Hyphenation hyphenation) {
    InlineText text = new InlineText(hyphenation);
    lines.forEach(text::add);
    return text.runs;
  }

  static String plain(List<Line> lines, Hyphenation hyphenation) {
    StringBuilder text = new StringBuilder();
    of(lines, hyphenation).forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private void add(Line line) {
    if (!runs.isEmpty()) {
      joinTo(line);
    }
    for (int i = 0; i < line.words().size(); i++) {
      Word word = line.words().get(i);
      if (i > 0 && line.hasBlankBefore(i)) {
        append(blankLike(word, line));
      }
      append(run(word, line));
    }
  }

  private static Run run(Word word, Line line) {
    return word.link().startsWith(Word.NOTE)
        ? new Run(word.link(), TextStyle.PLAIN, Run.Script.NOTE, "")
        : new Run(word.text(), word.style(), script(word, line), word.link());
  }

  /** A blank between two words that look alike looks like them; else it looks like nothing. */
  private Run blankLike(Word word, Line line) {
    Run last = runs.get(runs.size() - 1);
    Run next = new Run(" ", word.style(), script(word, line), word.link());
    return last.looksLike(next) ? next : new Run(" ", TextStyle.PLAIN, Run.Script.NORMAL, "");
  }

  private void append(Run run) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).looksLike(run)) {
      runs.set(last, runs.get(last).append(run.text()));
    } else {
      runs.add(run);
    }
  }

  private void joinTo(Line next) {
    int last = runs.size() - 1;
    String before = runs.get(last).text();
    String after = next.text();
    if (Hyphenation.hyphenated(before) && Character.isLetter(after.codePointAt(0))) {
      if (hyphenation.divides(before, after)) {
        Run run = runs.get(last);
        String divided = before.substring(0, before.length() - 1);
        runs.set(last, new Run(divided, run.style(), run.script(), run.link()));
      }
      return;
    }
    if (!ideographic(before.codePointBefore(before.length()))
        || !ideographic(after.codePointAt(0))) {
      append(blankLike(next.words().get(0), next));
    }
  }

  private static boolean ideographic(int codePoint) {
    return Character.isIdeographic(codePoint)
        || Character.UnicodeBlock.of(codePoint)
            == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
        || Character.UnicodeBlock.of(codePoint)
            == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
        || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.HIRAGANA
        || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.KATAKANA;
  }

  private static Run.Script script(Word word, Line line) {
    if (word.size() >= SMALL * line.size()) {
      return Run.Script.NORMAL;
    }
    double raised = line.baseline() - word.baseline();
    if (raised > SHIFT * line.size()) {
      return Run.Script.RAISED;
    }
    return raised < -SHIFT * line.size() * 0.6 ? Run.Script.LOWERED : Run.Script.NORMAL;
  }
}
