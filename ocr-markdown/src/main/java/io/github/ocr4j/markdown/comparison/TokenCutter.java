package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a reading into runs of digits and runs of letters, so that separators, spacing, escapes and
 * markup make no difference.
 */
final class TokenCutter {
  private static final Pattern RUN = Pattern.compile("\\p{Nd}+|\\p{L}[\\p{L}\\p{M}]*");

  private final List<Token> tokens = new ArrayList<>();
  private String gap = "\n";

  /** Where a token comes from. */
  record Source(Optional<PageWord> place, OptionalInt offset, Zone zone) {}

  /** Cuts a text; the source of a token is asked for by where it begins in the text. */
  void cut(TracedText text, IntFunction<Source> sources) {
    Matcher runs = RUN.matcher(text.text());
    int end = 0;
    while (runs.find()) {
      gap += text.text().substring(end, runs.start());
      add(runs.group(), sources.apply(runs.start()));
      end = runs.end();
    }
    gap += text.text().substring(end);
  }

  private void add(String run, Source source) {
    boolean number = Character.isDigit(run.charAt(0));
    String text =
        number ? run : Normalizer.normalize(run, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    tokens.add(new Token(text, number, gap, source.place(), source.offset(), source.zone()));
    gap = "";
  }

  /** Puts something between what was cut and what will be. */
  void separate(String separator) {
    gap += separator;
  }

  List<Token> tokens() {
    return tokens;
  }
}
