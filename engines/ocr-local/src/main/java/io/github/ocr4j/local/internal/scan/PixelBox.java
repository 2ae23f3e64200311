package io.github.ocr4j.local.internal.scan;

/** A rectangle of pixels; those of the right column and of the bottom row are outside. */
record PixelBox(int left, int top, int right, int bottom) {
  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  /** Grows by a number of pixels on all sides. */
  PixelBox expand(int pixels) {
    return new PixelBox(left - pixels, top - pixels, right + pixels, bottom + pixels);
  }

  PixelBox intersection(PixelBox other) {
    return new PixelBox(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  PixelBox union(PixelBox other) {
    return new PixelBox(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Whether two boxes share pixels, or the gap between them is narrower than a distance. */
  boolean isNear(PixelBox other, double distance) {
    return left - distance < other.right
        && other.left - distance < right
        && top - distance < other.bottom
        && other.top - distance < bottom;
  }

  /** The same box in an image whose rows are the columns of this one. */
  PixelBox transposed() {
    return new PixelBox(top, left, bottom, right);
  }
}
