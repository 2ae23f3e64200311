package io.github.ocr4j.internal.markdown;

/** Numbers the images and tables of one response. Not thread-safe. */
public final class PlaceholderIds {
  private int images;
  private int tables;

  /**
   * How many images were numbered so far.
   *
   * @return 0 or more
   */
  public int imageCount() {
    return images;
  }

  /** Numbers an image. */
  public String nextImage() {
    return "img-" + images++ + ".jpeg";
  }

  /**
   * Numbers a table.
   *
   * @param ending of its id, such as {@code html}
   */
  public String nextTable(String ending) {
    return "tbl-" + tables++ + "." + ending;
  }
}
