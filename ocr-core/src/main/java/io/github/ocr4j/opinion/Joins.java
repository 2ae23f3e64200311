package io.github.ocr4j.opinion;

import java.util.List;
import java.util.Optional;

/**
 * Words that one reading has in one piece and the other in two: hyphenated at a line's end, or
 * spaced out.
 */
final class Joins {
  private Joins() {}

  /** Removes such words from both lists; gives how many were found. */
  static int resolve(List<Token> missing, List<Token> extra) {
    return join(missing, extra) + join(extra, missing);
  }

  private static int join(List<Token> parts, List<Token> wholes) {
    int joined = 0;
    for (int i = 0; i + 1 < parts.size(); i++) {
      Token first = parts.get(i);
      Token second = parts.get(i + 1);
      Optional<Token> whole = find(first.text() + second.text(), wholes);
      if (whole.isPresent()) {
        wholes.remove(whole.get());
        parts.remove(i + 1);
        parts.remove(i);
        joined++;
        i--;
      }
    }
    return joined;
  }

  private static Optional<Token> find(String text, List<Token> tokens) {
    return tokens.stream().filter(token -> token.text().equals(text)).findFirst();
  }
}
