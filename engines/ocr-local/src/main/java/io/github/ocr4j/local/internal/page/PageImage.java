package io.github.ocr4j.local.internal.page;

/** A page as it is seen. */
@FunctionalInterface
public interface PageImage {
  /** A part of the page as a JPEG file. */
  byte[] crop(Box box);
}
