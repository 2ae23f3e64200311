package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recognizes words that were hard to read in their surroundings again, alone and without grays. */
final class UncertainWords {
  /** Words that are less sure are recognized again. */
  private static final double MIN_CONFIDENCE = 0.6;

  /** At most so many words of a page: more of them are no words. */
  private static final int MAX_WORDS = 30;

  /** White space around a word, as a share of its line's height. */
  private static final double MARGIN_SHARE = 0.3;

  /** A second reading replaces the first one if its confidence is more than this higher. */
  private static final double MIN_GAIN = 0.1;

  /** Two readings of a word share at least this share of their characters, in order. */
  private static final double MIN_COMMON_SHARE = 0.6;

  /** The confidence of asterisks that were told by their shapes. */
  private static final double ASTERISKS_CONFIDENCE = 0.9;

  private final List<RecognizedWord> words;
  private final GrayImage image;
  private final Map<RecognizedWord, Asterisks> asterisks = new IdentityHashMap<>();

  /** Prepares to read words again in a page in black and white. */
  UncertainWords(List<RecognizedWord> words, GrayImage hard) {
    this.words = words;
    Ink ink = Ink.of(hard);
    words.stream()
        .filter(UncertainWords::isUncertain)
        .limit(MAX_WORDS)
        .forEach(word -> Asterisks.find(ink, word).ifPresent(row -> asterisks.put(word, row)));
    this.image =
        hard.whitened(asterisks.values().stream().flatMap(row -> row.shapes().stream()).toList());
  }

  static boolean isUncertain(RecognizedWord word) {
    return word.confidence() < MIN_CONFIDENCE;
  }

  /** The page that is to be read, without asterisks. */
  GrayImage image() {
    return image;
  }

  /**
   * All words, those replaced that a second reading as one line recognizes better. Nothing more is
   * read after an end on the clock of {@link System#nanoTime()}.
   */
  List<RecognizedWord> read(Function<PixelBox, List<RecognizedWord>> lineReader, long end) {
    List<RecognizedWord> better = new ArrayList<>();
    int readings = 0;
    for (RecognizedWord word : words) {
      if (isUncertain(word) && readings < MAX_WORDS && end - System.nanoTime() > 0) {
        readings++;
        better.addAll(better(word, lineReader.apply(surroundings(word))));
      } else {
        better.add(word);
      }
    }
    return better;
  }

  private PixelBox surroundings(RecognizedWord word) {
    return word.box()
        .expand((int) (MARGIN_SHARE * word.rowHeight()))
        .intersection(new PixelBox(0, 0, image.width(), image.height()));
  }

  private List<RecognizedWord> better(RecognizedWord word, List<RecognizedWord> second) {
    double confidence = second.stream().mapToDouble(RecognizedWord::confidence).min().orElse(0);
    if (asterisks.containsKey(word)) {
      return List.of(masked(word, asterisks.get(word), second, confidence));
    }
    return confidence > word.confidence() + MIN_GAIN && isAlike(word.text(), text(second))
        ? second.stream().map(w -> w.onLineOf(word)).toList()
        : List.of(word);
  }

  /** A word of which asterisks hide a part, such as the number of a card. */
  private static RecognizedWord masked(
      RecognizedWord word, Asterisks row, List<RecognizedWord> rest, double confidence) {
    Map<Boolean, String> sides =
        rest.stream()
            .collect(
                Collectors.partitioningBy(
                    w -> w.box().left() < row.left(),
                    Collectors.mapping(RecognizedWord::text, Collectors.joining())));
    return word.withText(
        sides.get(true) + "*".repeat(row.count()) + sides.get(false),
        rest.isEmpty() ? ASTERISKS_CONFIDENCE : Math.min(ASTERISKS_CONFIDENCE, confidence));
  }

  private static String text(List<RecognizedWord> words) {
    return words.stream().map(RecognizedWord::text).collect(Collectors.joining());
  }

  /** A second reading may split or correct a word, but not see another one. */
  private static boolean isAlike(String first, String second) {
    int common = 0;
    int from = 0;
    for (int i = 0; i < first.length(); i++) {
      int found = second.indexOf(first.charAt(i), from);
      if (found >= 0) {
        common++;
        from = found + 1;
      }
    }
    return common >= MIN_COMMON_SHARE * Math.max(first.length(), second.length());
  }
}
