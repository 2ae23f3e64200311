package io.github.ocr4j.local.internal.scan;

import java.util.BitSet;

/** The dark pixels of an image. Not thread-safe. */
final class Ink {
  private final int width;
  private final int height;
  private final BitSet dark;

  private Ink(int width, int height, BitSet dark) {
    this.width = width;
    this.height = height;
    this.dark = dark;
  }

  static Ink of(GrayImage image) {
    int threshold = image.histogram().threshold();
    byte[] pixels = image.pixels();
    BitSet dark = new BitSet(pixels.length);
    for (int i = 0; i < pixels.length; i++) {
      if ((pixels[i] & 0xff) <= threshold) {
        dark.set(i);
      }
    }
    return new Ink(image.width(), image.height(), dark);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean dark(int x, int y) {
    return dark.get(y * width + x);
  }

  /** The first dark pixel of a row from a place on, or the row's width. */
  int nextDark(int x, int y) {
    int next = dark.nextSetBit(y * width + x);
    return next < 0 || next >= (y + 1) * width ? width : next - y * width;
  }

  /** The first light pixel of a row from a place on, or the row's width. */
  int nextLight(int x, int y) {
    return Math.min(width, dark.nextClearBit(y * width + x) - y * width);
  }

  long count() {
    return dark.cardinality();
  }

  /** How many dark pixels a rectangle holds; its edges may lie outside. */
  long count(int left, int top, int right, int bottom) {
    long count = 0;
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (int x = nextDark(from, y); x < to; ) {
        int end = Math.min(to, nextLight(x, y));
        count += end - x;
        x = end < width ? nextDark(end, y) : width;
      }
    }
    return count;
  }

  void erase(int left, int top, int right, int bottom) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      if (from < to) {
        dark.clear(y * width + from, y * width + to);
      }
    }
  }

  Ink transposed() {
    BitSet turned = new BitSet(width * height);
    for (int i = dark.nextSetBit(0); i >= 0; i = dark.nextSetBit(i + 1)) {
      turned.set(i % width * height + i / width);
    }
    return new Ink(height, width, turned);
  }
}
