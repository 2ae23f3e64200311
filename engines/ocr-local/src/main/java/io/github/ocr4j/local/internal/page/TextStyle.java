package io.github.ocr4j.local.internal.page;

/**
 * How a word looks.
 *
 * @param bold heavier than the regular weight
 * @param italic slanted
 * @param monospace all characters equally wide
 */
public record TextStyle(boolean bold, boolean italic, boolean monospace) {
  /** Regular weight, upright, proportional. */
  public static final TextStyle PLAIN = new TextStyle(false, false, false);
}
