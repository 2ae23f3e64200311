package io.github.ocr4j.engine;

import java.util.List;

/**
 * What a page's text layer says.
 *
 * @param sound whether it can be trusted: visible characters that map to Unicode, not hidden behind
 *     an image of the page; true as well for a page with nothing on it
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
   * Whether the page is an image without visible text of its own. An empty page is none: there is
   * nothing on it to read.
   *
   * @return true if there are no words and the page is not empty
   */
  public boolean isScan() {
    return words.isEmpty() && !sound;
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
