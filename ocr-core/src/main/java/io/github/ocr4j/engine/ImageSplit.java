package io.github.ocr4j.engine;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an image that shows several pages is cut into them: in rows of equal height and columns of
 * equal width. The pages follow each other row by row, each from left to right.
 *
 * @param rows pages one below the other, from 1 to 10
 * @param columns pages side by side, from 1 to 10
 */
public record ImageSplit(int rows, int columns) {
  private static final int MOST = 10;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})x(\\d{1,2})");

  /** Refuses what is out of range. */
  public ImageSplit {
    if (rows < 1 || rows > MOST || columns < 1 || columns > MOST) {
      throw new ConfigurationException(
          "An image is split into 1 to 10 rows and columns, not " + rows + "x" + columns + ".");
    }
  }

  /**
   * Every image is one page.
   *
   * @return a split that splits nothing
   */
  public static ImageSplit none() {
    return new ImageSplit(1, 1);
  }

  /**
   * Reads a split as people write it.
   *
   * @param text rows, an {@code x} and columns, such as {@code 1x2} for an open book
   * @return the split
   * @throws ConfigurationException if it is none
   */
  public static ImageSplit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new ConfigurationException(
          "splitImage=" + text + " is not understood: write rows x columns, such as 1x2.");
    }
    return new ImageSplit(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
  }

  /**
   * How many pages an image shows.
   *
   * @return 1 or more
   */
  public int pages() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return rows + "x" + columns;
  }
}
