package io.github.ocr4j.local.internal.image;

/** How large an image may be. */
final class ImageSize {
  /** Larger images are refused: they are mistakes or attacks. */
  private static final long MAX_PIXELS = 100_000_000;

  /** The recognizer's own limit. */
  private static final int MAX_SIDE = 32_767;

  private ImageSize() {}

  static boolean isTooLarge(int width, int height) {
    return (long) width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
  }
}
