package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes away what recognition reads into the borders of table cells. */
final class BorderMarks {
  private static final Pattern ONLY_MARKS = Pattern.compile("[|\\[\\]lI!_—–=-]{1,4}");
  private static final Pattern AT_ENDS = Pattern.compile("^[|\\[\\]]+|[|\\[\\]]+$");

  /** A border stands at most so many points beside the word that it disturbs. */
  private static final double NEAR = 2;

  private BorderMarks() {}

  static Optional<Word> without(Word word, List<Ruling> rules) {
    boolean marks = ONLY_MARKS.matcher(word.text()).matches();
    boolean bars = word.text().indexOf('|') >= 0 || AT_ENDS.matcher(word.text()).find();
    if (!marks && !bars) {
      return Optional.of(word);
    }
    boolean atBorder =
        rules.stream().anyMatch(rule -> rule.box().expand(NEAR).intersects(word.box()));
    if (!atBorder) {
      return Optional.of(word);
    }
    String rest = AT_ENDS.matcher(word.text()).replaceAll("");
    return marks || rest.isEmpty() ? Optional.empty() : Optional.of(word.withText(rest));
  }
}
