package io.github.ocr4j.local.internal.markdown;

/** Numbers the images and tables of one response. Not thread-safe. */
public final class ImageIds {
  private int images;
  private int tables;

  int imageCount() {
    return images;
  }

  String nextImage() {
    return "img-" + images++ + ".jpeg";
  }

  String nextTable(String ending) {
    return "tbl-" + tables++ + "." + ending;
  }
}
