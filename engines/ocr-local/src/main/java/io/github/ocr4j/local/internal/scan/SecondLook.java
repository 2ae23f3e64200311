package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that were hard to read in their surroundings are read again alone, without grays. */
final class SecondLook {
  /** Words less sure than this are read again. */
  private static final double UNSURE = 0.6;

  /** At most so many words of a page: more of them are no words. */
  private static final int MAX_LOOKS = 30;

  /** White space around a word, as a part of its line's height. */
  private static final double MARGIN = 0.3;

  /** A second reading replaces the first one if it is so much surer. */
  private static final double CLEARLY = 0.1;

  /** Two readings of a word share at least this part of their characters, in order. */
  private static final double ALIKE = 0.6;

  /** How sure asterisks are that were told by their shapes. */
  private static final double SHAPES = 0.9;

  /** Reads what a part of the image shows as one line. */
  interface LineReader {
    List<RecognizedWord> read(int left, int top, int right, int bottom);
  }

  private final List<RecognizedWord> words;
  private final GrayImage image;
  private final Map<RecognizedWord, Asterisks> masks = new IdentityHashMap<>();

  /**
   * Gets ready.
   *
   * @param words what was read at first
   * @param hard the page in black and white
   */
  SecondLook(List<RecognizedWord> words, GrayImage hard) {
    this.words = words;
    Ink ink = Ink.of(hard);
    words.stream()
        .filter(SecondLook::unsure)
        .limit(MAX_LOOKS)
        .forEach(word -> Asterisks.find(ink, word).ifPresent(row -> masks.put(word, row)));
    this.image = hard.whitened(masks.values().stream().flatMap(r -> r.shapes().stream()).toList());
  }

  static boolean wanted(List<RecognizedWord> words) {
    return words.stream().anyMatch(SecondLook::unsure);
  }

  private static boolean unsure(RecognizedWord word) {
    return word.confidence() < UNSURE;
  }

  /** The page that is to be looked at, without asterisks. */
  GrayImage image() {
    return image;
  }

  /** All words, better where that was possible until a time, in nanoseconds, has come. */
  List<RecognizedWord> read(LineReader reader, long end) {
    List<RecognizedWord> better = new ArrayList<>();
    int looks = 0;
    for (RecognizedWord word : words) {
      if (unsure(word) && looks < MAX_LOOKS && end - System.nanoTime() > 0) {
        looks++;
        better.addAll(better(word, read(reader, word)));
      } else {
        better.add(word);
      }
    }
    return better;
  }

  private List<RecognizedWord> read(LineReader reader, RecognizedWord word) {
    int margin = (int) (MARGIN * word.rowHeight());
    return reader.read(
        Math.max(0, word.left() - margin),
        Math.max(0, word.top() - margin),
        Math.min(image.width(), word.right() + margin),
        Math.min(image.height(), word.bottom() + margin));
  }

  private List<RecognizedWord> better(RecognizedWord word, List<RecognizedWord> again) {
    double confidence = least(again).orElse(0.0);
    if (masks.containsKey(word)) {
      return List.of(masked(word, masks.get(word), again, confidence));
    }
    return confidence > word.confidence() + CLEARLY && alike(word, again)
        ? again.stream().map(w -> w.onLineOf(word)).toList()
        : List.of(word);
  }

  /** A word of which asterisks hide a part, such as the number of a card. */
  private static RecognizedWord masked(
      RecognizedWord word, Asterisks row, List<RecognizedWord> rest, double confidence) {
    String before = text(rest.stream().filter(w -> w.left() < row.left()).toList());
    String after = text(rest.stream().filter(w -> w.left() >= row.left()).toList());
    return word.withText(
        before + "*".repeat(row.count()) + after,
        rest.isEmpty() ? SHAPES : Math.min(SHAPES, confidence));
  }

  private static Optional<Double> least(List<RecognizedWord> words) {
    return words.stream().map(RecognizedWord::confidence).min(Double::compare);
  }

  private static String text(List<RecognizedWord> words) {
    return words.stream().map(RecognizedWord::text).collect(Collectors.joining());
  }

  /** A second reading may part or mend a word, but not see another one. */
  private static boolean alike(RecognizedWord word, List<RecognizedWord> again) {
    String text = text(again);
    int same = 0;
    int from = 0;
    for (int i = 0; i < word.text().length(); i++) {
      int found = text.indexOf(word.text().charAt(i), from);
      if (found >= 0) {
        same++;
        from = found + 1;
      }
    }
    int longer = Math.max(word.text().length(), text.length());
    return same >= ALIKE * longer;
  }
}
