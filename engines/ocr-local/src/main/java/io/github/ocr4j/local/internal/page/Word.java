package io.github.ocr4j.local.internal.page;

/**
 * A word, or a part of one that looks alike.
 *
 * @param text its characters, without blanks
 * @param box where it is
 * @param baseline the vertical position on which its letters stand
 * @param size the font's size
 * @param style how it looks
 * @param confidence how sure its source is, 0 to 1
 * @param glued whether no blank separates it from the word before it in its source
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
    boolean glued,
    String link,
    int mark,
    int order) {
  /** A link that begins so leads to the footnote whose label follows. */
  public static final String NOTE = "^";

  /** The order of words whose source draws them at once. */
  public static final int UNORDERED = -1;

  /** A word that was recognized: its page has no tags and no order. */
  public Word(
      String text,
      Box box,
      double baseline,
      double size,
      TextStyle style,
      double confidence,
      boolean glued,
      String link) {
    this(
        text,
        box,
        baseline,
        size,
        style,
        confidence,
        glued,
        link,
        PageStructure.UNMARKED,
        UNORDERED);
  }

  /** The same word with a link on it. */
  public Word withLink(String target) {
    return new Word(text, box, baseline, size, style, confidence, glued, target, mark, order);
  }

  /** The same word at another place. */
  public Word withBox(Box other) {
    return new Word(text, other, baseline, size, style, confidence, glued, link, mark, order);
  }

  /** The same word so many points further right and down, in another size. */
  public Word at(double x, double y, double otherSize) {
    return new Word(
        text, box.move(x, y), baseline + y, otherSize, style, confidence, glued, link, mark, order);
  }

  /** The same word with its letters standing at the bottom of another place. */
  public Word placed(Box place) {
    return new Word(text, place, place.bottom(), size, style, confidence, glued, link, mark, order);
  }

  /** The same word at another place in the order of its source. */
  public Word withOrder(int other) {
    return new Word(text, box, baseline, size, style, confidence, glued, link, mark, other);
  }

  /** The same word with another text. */
  public Word withText(String other) {
    return new Word(other, box, baseline, size, style, confidence, glued, link, mark, order);
  }
}
