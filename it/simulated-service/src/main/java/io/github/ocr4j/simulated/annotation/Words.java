package io.github.ocr4j.simulated.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and numbers of a text, handed out in order and over again. */
final class Words {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'-]*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");

  private final List<String> words = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();
  private int nextWord;
  private int nextNumber;

  Words(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find() && words.size() < 1000) {
      words.add(word.group());
    }
    Matcher number = NUMBER.matcher(text);
    while (number.find() && numbers.size() < 1000) {
      numbers.add(Double.valueOf(number.group()));
    }
  }

  String one() {
    return words.isEmpty() ? "nothing" : words.get(nextWord++ % words.size());
  }

  String some(int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < Math.min(count, Math.max(1, words.size())); i++) {
      some.add(one());
    }
    return String.join(" ", some);
  }

  double number() {
    return numbers.isEmpty() ? 1 : numbers.get(nextNumber++ % numbers.size());
  }
}
