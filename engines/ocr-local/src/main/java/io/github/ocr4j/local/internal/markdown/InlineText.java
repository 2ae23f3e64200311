package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins lines to text and keeps what looks different apart. */
final class InlineText {
  /** Text less than this many times as large as its line may be raised or lowered. */
  private static final double MAX_SCRIPT_RATIO = 0.85;

  /** Raised text stands more than this over the baseline of its line. */
  private static final double MIN_RAISE_LETTER_SIZES = 0.12;

  /** Lowered text stands more than this under it. */
  private static final double MIN_DROP_LETTER_SIZES = MIN_RAISE_LETTER_SIZES * 0.6;

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
    return of(lines, hyphenation).stream().map(Run::text).collect(Collectors.joining());
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
    return last.isAlike(next) ? next : new Run(" ", TextStyle.PLAIN, Run.Script.NORMAL, "");
  }

  private void append(Run run) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).isAlike(run)) {
      runs.set(last, runs.get(last).append(run.text()));
    } else {
      runs.add(run);
    }
  }

  private void joinTo(Line next) {
    int last = runs.size() - 1;
    String before = runs.get(last).text();
    String after = next.text();
    if (Hyphenation.isHyphenated(before) && Character.isLetter(after.codePointAt(0))) {
      if (hyphenation.isDivision(before, after)) {
        Run run = runs.get(last);
        String divided = before.substring(0, before.length() - 1);
        runs.set(last, new Run(divided, run.style(), run.script(), run.link()));
      }
      return;
    }
    if (!isIdeographic(before.codePointBefore(before.length()))
        || !isIdeographic(after.codePointAt(0))) {
      append(blankLike(next.words().get(0), next));
    }
  }

  private static boolean isIdeographic(int codePoint) {
    UnicodeBlock block = UnicodeBlock.of(codePoint);
    return Character.isIdeographic(codePoint)
        || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
        || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
        || block == UnicodeBlock.HIRAGANA
        || block == UnicodeBlock.KATAKANA;
  }

  private static Run.Script script(Word word, Line line) {
    if (word.size() >= MAX_SCRIPT_RATIO * line.size()) {
      return Run.Script.NORMAL;
    }
    double raised = line.baseline() - word.baseline();
    if (raised > MIN_RAISE_LETTER_SIZES * line.size()) {
      return Run.Script.RAISED;
    }
    return raised < -MIN_DROP_LETTER_SIZES * line.size() ? Run.Script.LOWERED : Run.Script.NORMAL;
  }
}
