package io.github.ocr4j.local.internal.page;

/**
 * How a word looks.
 *
 * @param isBold whether it is heavier than the regular weight
 * @param isItalic whether it is slanted
 * @param isMonospace whether all characters are equally wide
 */
public record TextStyle(boolean isBold, boolean isItalic, boolean isMonospace) {
  /** Regular weight, upright, proportional. */
  public static final TextStyle PLAIN = new TextStyle(false, false, false);

  /** The same style in a heavier weight. */
  public TextStyle bold() {
    return new TextStyle(true, isItalic, isMonospace);
  }
}
