package io.github.ocr4j.local.internal.layout.line;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words that stand side by side on one baseline, from left to right.
 *
 * @param baseline the vertical position on which most of the letters stand, in points
 * @param size the font size that most of the letters have, in points
 */
public record Line(List<Word> words, Box box, double baseline, double size) implements Placed {
  /** A gap between two parts of one word is narrower than this. */
  private static final double MAX_GAP_IN_WORD_LETTER_SIZES = 0.26;

  /** A gap wider than this is a blank even where the source glues the words together. */
  private static final double MIN_BLANK_LETTER_SIZES = 1;

  /** Sizes that differ by less than this count as one. */
  private static final double SAME_SIZE_POINTS = 0.5;

  private static final double EQUAL_SIZE_POINTS = 0.01;
  private static final double DEFAULT_SIZE_POINTS = 10;

  private static final String CAPTION_NAMES =
      "(?i:figure|fig\\.|table|tab\\.|example|listing|algorithm)";

  private static final String CAPTION_NUMBER =
      "(?:(?:[A-Z][.-]?)?\\d+(?:[.\\-–]\\d+)*[a-z]?|[IVX]+\\b)";

  /** After the number a sentence goes on in lower case: "Table 3 shows that". */
  private static final Pattern CAPTION =
      Pattern.compile(
          CAPTION_NAMES + "\\s*" + CAPTION_NUMBER + "(?!\\p{L}|\\s+\\p{Ll}).*", Pattern.DOTALL);

  public static Line of(Collection<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Placed.BY_LEFT);
    Word main = mainWord(sorted);
    return new Line(List.copyOf(sorted), Box.around(sorted), main.baseline(), main.size());
  }

  public static Line join(List<Line> lines) {
    return lines.size() == 1
        ? lines.get(0)
        : of(lines.stream().flatMap(line -> line.words().stream()).toList());
  }

  /** The same line with other words: place, baseline and size stay. */
  public Line withWords(List<Word> others) {
    return new Line(List.copyOf(others), box, baseline, size);
  }

  /** A word of the size that most letters have. A line has few sizes: each is looked at once. */
  private static Word mainWord(List<Word> words) {
    Word main = words.get(0);
    int most = 0;
    for (Word candidate : words) {
      boolean isKnownSize = Math.abs(candidate.size() - main.size()) < EQUAL_SIZE_POINTS;
      if (candidate != words.get(0) && isKnownSize) {
        continue;
      }
      int letters = 0;
      for (Word word : words) {
        if (Math.abs(word.size() - candidate.size()) < SAME_SIZE_POINTS) {
          letters += word.text().length();
        }
      }
      if (letters > most) {
        most = letters;
        main = candidate;
      }
    }
    return main;
  }

  /** The size in points that most letters of lines have, to half a point. */
  public static double mostCommonSize(Collection<Line> lines) {
    Map<Long, Integer> letters = new TreeMap<>();
    for (Line line : lines) {
      letters.merge(Math.round(line.size() * 2), line.letterCount(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(DEFAULT_SIZE_POINTS);
  }

  /** Its words with blanks where the page shows them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && hasBlankBefore(i)) {
        text.append(' ');
      }
      text.append(words.get(i).text());
    }
    return text.toString();
  }

  /** Whether a blank separates the word at an index from the one before it. */
  public boolean hasBlankBefore(int index) {
    Word word = words.get(index);
    Word before = words.get(index - 1);
    double gap = word.gapAfter(before);
    double size = Math.max(word.size(), before.size());
    return !(word.isGlued() && gap < MAX_GAP_IN_WORD_LETTER_SIZES * size)
        || gap > MIN_BLANK_LETTER_SIZES * size;
  }

  /** Its place in the order in which its source draws lines; none if a word has none. */
  public OptionalInt order() {
    int first = Integer.MAX_VALUE;
    for (Word word : words) {
      if (word.order() == Word.UNORDERED) {
        return OptionalInt.empty();
      }
      first = Math.min(first, word.order());
    }
    return OptionalInt.of(first);
  }

  /** Whether all words with letters or digits, and at least one word, have a property. */
  public boolean hasOnly(Predicate<Word> property) {
    return words.stream().filter(word -> hasLetterOrDigit(word.text())).allMatch(property)
        && words.stream().anyMatch(property);
  }

  private static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  public boolean isBold() {
    return hasOnly(word -> word.style().isBold());
  }

  public boolean isMonospace() {
    return words.stream().allMatch(word -> word.style().isMonospace());
  }

  public boolean isCaption() {
    return isCaption(text());
  }

  /** Whether a text begins as captions of figures, tables and listings do. */
  public static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  public int letterCount() {
    return Word.letterCount(words);
  }
}
