package io.github.ocr4j.markdown.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block, or the cell of a table, as a reader sees it.
 *
 * @param kind what it is, such as {@code paragraph} or {@code cell 0,1}, with the lists and
 *     quotations it is in
 * @param content its words, with what is marked, shown and linked in them between {@code ⟦} and
 *     {@code ⟧}
 */
record Piece(String kind, String content) {
  /** What the kind of code begins with; its language follows. */
  static final String CODE = "code ";

  /** In what is expected: words that the converter chooses. */
  static final String ANY = "\uE000";

  /** A piece without the space around it, apart from the indentation of code. */
  static Piece of(String kind, String content) {
    return new Piece(kind, kind.contains(CODE) ? content.stripTrailing() : content.strip());
  }

  /** What was read, with {@link #ANY} where it is expected. */
  static List<Piece> asExpected(List<Piece> actual, List<Piece> expected) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      boolean fits = i < expected.size() && actual.get(i).fits(expected.get(i));
      pieces.add(fits ? expected.get(i) : actual.get(i));
    }
    return pieces;
  }

  boolean fits(Piece expected) {
    String words = Pattern.quote(expected.content()).replace(ANY, "\\E[^⟦⟧]+\\Q");
    return kind.equals(expected.kind()) && content.matches(words);
  }

  @Override
  public String toString() {
    return kind + ": " + content;
  }
}
