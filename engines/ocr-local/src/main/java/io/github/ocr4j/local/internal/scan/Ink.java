package io.github.ocr4j.local.internal.scan;

/** The dark pixels of an image, a bit for each; rows begin with a word. Not thread-safe. */
final class Ink {
  private final int width;
  private final int height;
  private final int wordsPerRow;
  private final long[] dark;

  private Ink(int width, int height) {
    this.width = width;
    this.height = height;
    this.wordsPerRow = (width + Long.SIZE - 1) / Long.SIZE;
    this.dark = new long[wordsPerRow * height];
  }

  static Ink of(GrayImage image) {
    int threshold = image.histogram().threshold();
    byte[] pixels = image.pixels();
    Ink ink = new Ink(image.width(), image.height());
    for (int y = 0; y < ink.height; y++) {
      int row = y * ink.width;
      for (int word = 0; word < ink.wordsPerRow; word++) {
        int from = word * Long.SIZE;
        int to = Math.min(ink.width, from + Long.SIZE);
        long bits = 0;
        for (int x = from; x < to; x++) {
          bits |= ((pixels[row + x] & 0xff) - threshold - 1 >>> 31 & 1L) << x;
        }
        ink.dark[y * ink.wordsPerRow + word] = bits;
      }
    }
    return ink;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean dark(int x, int y) {
    return (dark[y * wordsPerRow + x / Long.SIZE] >>> x & 1) != 0;
  }

  /** The first dark pixel of a row from a place on, or the row's width. */
  int nextDark(int x, int y) {
    return next(x, y, 0);
  }

  /** The first light pixel of a row from a place on, or the row's width. */
  int nextLight(int x, int y) {
    return next(x, y, -1);
  }

  /** The first pixel that is dark, or with {@code flip} of all bits light. */
  private int next(int x, int y, long flip) {
    if (x >= width) {
      return width;
    }
    int row = y * wordsPerRow;
    int word = x / Long.SIZE;
    long bits = (dark[row + word] ^ flip) & -1L << x;
    while (bits == 0) {
      word++;
      if (word == wordsPerRow) {
        return width;
      }
      bits = dark[row + word] ^ flip;
    }
    return Math.min(width, word * Long.SIZE + Long.numberOfTrailingZeros(bits));
  }

  long count() {
    long count = 0;
    for (long word : dark) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** How many dark pixels a rectangle holds; its edges may lie outside. */
  long count(int left, int top, int right, int bottom) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    long count = 0;
    for (int y = Math.max(0, top); y < Math.min(height, bottom) && from < to; y++) {
      for (int word = from / Long.SIZE; word <= (to - 1) / Long.SIZE; word++) {
        count += Long.bitCount(dark[y * wordsPerRow + word] & mask(word, from, to));
      }
    }
    return count;
  }

  /** How many sides of dark pixels of a rectangle, which lies inside, have light beyond them. */
  long edges(int left, int top, int right, int bottom) {
    long edges = 0;
    for (int y = top; y < bottom; y++) {
      for (int word = left / Long.SIZE; word <= (right - 1) / Long.SIZE; word++) {
        int at = y * wordsPerRow + word;
        long bits = dark[at] & mask(word, left, right);
        long before = word == 0 ? 0 : dark[at - 1] >>> Long.SIZE - 1;
        long after = word == wordsPerRow - 1 ? 0 : dark[at + 1] << Long.SIZE - 1;
        edges += Long.bitCount(bits & ~(dark[at] << 1 | before));
        edges += Long.bitCount(bits & ~(dark[at] >>> 1 | after));
        edges += Long.bitCount(bits & ~dark[at - wordsPerRow]);
        edges += Long.bitCount(bits & ~dark[at + wordsPerRow]);
      }
    }
    return edges;
  }

  void erase(int left, int top, int right, int bottom) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    for (int y = Math.max(0, top); y < Math.min(height, bottom) && from < to; y++) {
      for (int word = from / Long.SIZE; word <= (to - 1) / Long.SIZE; word++) {
        dark[y * wordsPerRow + word] &= ~mask(word, from, to);
      }
    }
  }

  /** The bits of a word of a row that stand for pixels from one place to before another. */
  private static long mask(int word, int from, int to) {
    int first = Math.max(0, from - word * Long.SIZE);
    int last = Math.min(Long.SIZE, to - word * Long.SIZE);
    return -1L << first & -1L >>> Long.SIZE - last;
  }

  Ink transposed() {
    Ink turned = new Ink(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = nextDark(0, y); x < width; x = nextDark(x + 1, y)) {
        turned.dark[x * turned.wordsPerRow + y / Long.SIZE] |= 1L << y;
      }
    }
    return turned;
  }
}
