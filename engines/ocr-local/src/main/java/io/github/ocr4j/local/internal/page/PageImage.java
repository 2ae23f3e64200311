package io.github.ocr4j.local.internal.page;

/** A page as somebody sees it, from which figures are cut. */
@FunctionalInterface
public interface PageImage {

  /**
   * Cuts out a part of the page.
   *
   * @param box which part
   * @return a JPEG file
   */
  byte[] crop(Box box);
}
