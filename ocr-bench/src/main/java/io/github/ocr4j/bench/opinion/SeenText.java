package io.github.ocr4j.bench.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of Markdown that a reader sees: text, tables, headings, footnotes, captions and
 * formulas, but no names of images, targets of links, tags or measures of formulas. Knows nothing
 * of how the second opinion reads Markdown.
 */
record SeenText(String markdown, boolean[] hidden) {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "!\\[[^\\]]*\\]\\([^)]*\\)|(?<=\\])\\([^)]*\\)|\\[tbl-\\d+\\.\\w+\\]"
              + "|</?[a-zA-Z][^<>]*>|<!--.*?-->|&#?\\w+;"
              + "|\\\\(?:begin|end|hspace|vspace)\\{[^}]*\\}(?:\\{[^}]*\\})?"
              + "|\\\\multicolumn\\{[^}]*\\}\\{[^}]*\\}",
          Pattern.DOTALL);
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  static SeenText of(String markdown) {
    boolean[] hidden = new boolean[markdown.length()];
    Matcher matcher = HIDDEN.matcher(markdown);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        hidden[i] = true;
      }
    }
    return new SeenText(markdown, hidden);
  }

  List<MatchResult> digits() {
    return seen(DIGIT);
  }

  List<MatchResult> numbers() {
    return seen(NUMBER);
  }

  /** Lines with at least one number that a reader sees. */
  List<MatchResult> linesWithNumbers() {
    List<MatchResult> lines = new ArrayList<>();
    for (MatchResult line : Pattern.compile("[^\\n]+\\n?").matcher(markdown).results().toList()) {
      if (numbers().stream()
          .anyMatch(number -> number.start() >= line.start() && number.end() <= line.end())) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<MatchResult> seen(Pattern pattern) {
    return pattern.matcher(markdown).results().filter(match -> !hidden[match.start()]).toList();
  }
}
