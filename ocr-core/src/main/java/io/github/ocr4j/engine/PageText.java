package io.github.ocr4j.engine;

import java.util.List;

/**
 * What a page's text layer says.
 *
 * @param sound whether it can be trusted: visible characters that map to Unicode, not hidden behind
 *     an image of the page
 * @param width the page's width in points
 * @param height the page's height in points
 * @param words the visible words
 */
public record PageText(boolean sound, double width, double height, List<PageWord> words) {

  /** Copies the words. */
  public PageText {
    words = List.copyOf(words);
  }

  /**
   * Whether the page is an image without visible text of its own.
   *
   * @return true if there are no words
   */
  public boolean isScan() {
    return words.isEmpty();
  }

  /**
   * A word and where it is, in points from the page's top left corner.
   *
   * @param text the word without blanks
   * @param left the left edge
   * @param top the upper edge
   * @param right the right edge
   * @param bottom the lower edge
   */
  public record PageWord(String text, double left, double top, double right, double bottom) {}
}
