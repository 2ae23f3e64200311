package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where running heads and page numbers are: at the upper and lower edge of a page, and on its first
 * or last line if that is nothing but a number.
 */
record Margins(double top, double bottom, Set<PageWord> pageNumbers) {
  private static final double SHARE = 0.12;

  static Margins of(PageText text) {
    Set<PageWord> numbers = new HashSet<>();
    Comparator<PageWord> byHeight = Comparator.comparingDouble(PageWord::top);
    text.words().stream()
        .min(byHeight)
        .flatMap(first -> loneNumber(first, text.words()))
        .ifPresent(numbers::add);
    text.words().stream()
        .max(byHeight)
        .flatMap(last -> loneNumber(last, text.words()))
        .ifPresent(numbers::add);
    return new Margins(text.height() * SHARE, text.height() * (1 - SHARE), numbers);
  }

  private static Optional<PageWord> loneNumber(PageWord word, List<PageWord> words) {
    boolean alone =
        words.stream()
            .filter(other -> !other.equals(word))
            .noneMatch(other -> onOneLine(word, other));
    return alone && word.text().matches("\\p{Nd}{1,4}") ? Optional.of(word) : Optional.empty();
  }

  static boolean onOneLine(Token one, Token other) {
    return one.place().isPresent()
        && other.place().isPresent()
        && onOneLine(one.place().get(), other.place().get());
  }

  private static boolean onOneLine(PageWord one, PageWord other) {
    return other.bottom() > one.top() && other.top() < one.bottom();
  }

  boolean contain(PageWord word) {
    return word.top() < top || word.bottom() > bottom || pageNumbers.contains(word);
  }
}
