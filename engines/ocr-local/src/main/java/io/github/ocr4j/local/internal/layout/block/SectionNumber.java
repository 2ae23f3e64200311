package io.github.ocr4j.local.internal.layout.block;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number before the title of a section.
 *
 * @param depth how many sections it is in, from 0; letters count sections in numbered ones
 */
record SectionNumber(Style style, int depth) {
  private static final String TITLE = "\\s+\\p{Lu}.*";

  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?:(?:chapter|section|appendix|part)\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?" + TITLE,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ROMAN =
      Pattern.compile("(?:I{1,3}|I?[VX]|VI{1,3}|XI{0,3}|XI?V|XVI{1,3})\\." + TITLE);

  private static final Pattern LETTER = Pattern.compile("[A-Z]\\." + TITLE);

  enum Style {
    DECIMAL,
    ROMAN,
    LETTER
  }

  static Optional<SectionNumber> of(String title) {
    Matcher decimal = DECIMAL.matcher(title);
    if (decimal.matches()) {
      int depth = (int) decimal.group(1).chars().filter(c -> c == '.').count();
      return Optional.of(new SectionNumber(Style.DECIMAL, depth));
    }
    if (ROMAN.matcher(title).matches()) {
      return Optional.of(new SectionNumber(Style.ROMAN, 0));
    }
    return LETTER.matcher(title).matches()
        ? Optional.of(new SectionNumber(Style.LETTER, 1))
        : Optional.empty();
  }
}
