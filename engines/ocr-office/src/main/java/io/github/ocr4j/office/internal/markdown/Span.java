package io.github.ocr4j.office.internal.markdown;

import java.util.Set;

/**
 * Text that looks the same. Its marks are the names of HTML elements around it: {@code b}, {@code
 * i}, {@code s}, {@code code}, and one of {@code sup} and {@code sub}. Raw text is Markdown
 * already; an empty link leads nowhere.
 */
record Span(String text, Set<String> marks, String link, boolean isRaw) {
  boolean isLike(Span other) {
    return marks.equals(other.marks) && link.equals(other.link) && isRaw == other.isRaw;
  }

  Span with(String otherText) {
    return new Span(otherText, marks, link, isRaw);
  }
}
