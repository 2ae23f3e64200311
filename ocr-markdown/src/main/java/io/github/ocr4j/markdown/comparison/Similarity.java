package io.github.ocr4j.markdown.comparison;

import java.util.List;
import java.util.Optional;

/** Finds what was probably read in place of something. */
final class Similarity {
  private static final double LEAST = 0.5;

  private Similarity() {}

  static Optional<Token> closest(Token token, List<Token> candidates) {
    Optional<Token> best = Optional.empty();
    double most = LEAST;
    for (Token candidate : candidates) {
      double similarity =
          candidate.isNumber() == token.isNumber() ? of(token.text(), candidate.text()) : 0;
      boolean sameLengthDigit = token.isNumber() && token.text().length() == 1 && similarity == 0;
      boolean halfOfANumber = token.isNumber() && similarity == LEAST && best.isEmpty();
      if (similarity > most
          || halfOfANumber
          || sameLengthDigit && isDigit(candidate) && best.isEmpty()) {
        best = Optional.of(candidate);
        most = Math.max(most, similarity);
      }
    }
    return best;
  }

  private static boolean isDigit(Token candidate) {
    return candidate.isNumber() && candidate.text().length() == 1;
  }

  /** 1 for the same text, less for each character that has to be changed. */
  private static double of(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return 1 - (double) distance(one, other) / longest;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
