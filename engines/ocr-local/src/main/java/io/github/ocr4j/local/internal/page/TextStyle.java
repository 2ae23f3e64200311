package io.github.ocr4j.local.internal.page;

/** How a word looks: heavier than the regular weight, slanted, all characters equally wide. */
public record TextStyle(boolean isBold, boolean isItalic, boolean isMonospace) {
  /** Regular weight, upright, proportional. */
  public static final TextStyle PLAIN = new TextStyle(false, false, false);

  public TextStyle bold() {
    return new TextStyle(true, isItalic, isMonospace);
  }
}
