package io.github.ocr4j.local.internal.page;

import java.util.Collection;

/**
 * A word, or a part of one whose letters look alike. Its size is that of the font, in points.
 *
 * @param text its characters, without blanks
 * @param baseline the vertical position on which its letters stand, in points
 * @param confidence how sure its source is, 0 to 1
 * @param isGlued whether it follows the word before it in its source without a blank
 * @param link the target of the link that lies on it; empty when there is none
 * @param mark the marked content that it is in, as {@link PageStructure} knows it
 * @param order its place among the words in the order in which its source draws them
 */
public record Word(
    String text,
    Box box,
    double baseline,
    double size,
    TextStyle style,
    double confidence,
    boolean isGlued,
    String link,
    int mark,
    int order)
    implements Placed {
  /** A link that begins so leads to the footnote whose label follows. */
  public static final String NOTE = "^";

  /** The order of words whose source draws them at once. */
  public static final int UNORDERED = -1;

  /** A recognized word: its page has no tags and no drawing order. */
  public static Word recognized(
      String text, Box box, double baseline, double size, TextStyle style, double confidence) {
    return new Word(
        text, box, baseline, size, style, confidence, false, "", PageStructure.UNMARKED, UNORDERED);
  }

  public static int letterCount(Collection<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }

  /** The horizontal distance from the word before, in points; negative where they overlap. */
  public double gapAfter(Word before) {
    return box.left() - before.box.right();
  }

  public Word withLink(String target) {
    return new Word(text, box, baseline, size, style, confidence, isGlued, target, mark, order);
  }

  public Word withBox(Box other) {
    return new Word(text, other, baseline, size, style, confidence, isGlued, link, mark, order);
  }

  /** The same word in another size, moved right and down by a number of points. */
  public Word at(double x, double y, double otherSize) {
    Box moved = box.move(x, y);
    return new Word(
        text, moved, baseline + y, otherSize, style, confidence, isGlued, link, mark, order);
  }

  /** The same word at another place and in the drawing order, with its baseline at the bottom. */
  public Word placed(Box place, int otherOrder) {
    return new Word(
        text, place, place.bottom(), size, style, confidence, isGlued, link, mark, otherOrder);
  }

  public Word withText(String other) {
    return new Word(other, box, baseline, size, style, confidence, isGlued, link, mark, order);
  }
}
