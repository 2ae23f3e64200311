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
          long bit = (pixels[row + x] & 0xff) <= threshold ? 1 : 0;
          bits |= bit << x;
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

  boolean isDark(int x, int y) {
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
    return count(bounds());
  }

  /** How many dark pixels a rectangle holds; its edges may lie outside. */
  long count(PixelBox box) {
    PixelBox inside = box.intersection(bounds());
    long count = 0;
    for (int y = inside.top(); y < inside.bottom() && inside.width() > 0; y++) {
      for (int word = inside.left() / Long.SIZE; word <= (inside.right() - 1) / Long.SIZE; word++) {
        long bits = dark[y * wordsPerRow + word];
        count += Long.bitCount(bits & mask(word, inside));
      }
    }
    return count;
  }

  void erase(PixelBox box) {
    PixelBox inside = box.intersection(bounds());
    for (int y = inside.top(); y < inside.bottom() && inside.width() > 0; y++) {
      for (int word = inside.left() / Long.SIZE; word <= (inside.right() - 1) / Long.SIZE; word++) {
        dark[y * wordsPerRow + word] &= ~mask(word, inside);
      }
    }
  }

  private PixelBox bounds() {
    return new PixelBox(0, 0, width, height);
  }

  /**
   * How many sides of the dark pixels of a rectangle, which lies inside, have light beyond them.
   */
  long edges(PixelBox box) {
    long edges = 0;
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int word = box.left() / Long.SIZE; word <= (box.right() - 1) / Long.SIZE; word++) {
        int at = y * wordsPerRow + word;
        long bits = dark[at] & mask(word, box);
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

  /**
   * The mean thickness in pixels of the strokes in a rectangle: twice their area over the length of
   * their outline; 0 when there are none.
   */
  double strokeWidth(PixelBox box) {
    PixelBox inside = box.intersection(new PixelBox(1, 1, width - 1, height - 1));
    if (inside.width() <= 0 || inside.height() <= 0) {
      return 0;
    }
    long edges = edges(inside);
    return edges == 0 ? 0 : 2.0 * count(inside) / edges;
  }

  /** The bits of a word of a row that stand for the pixels of a rectangle. */
  private static long mask(int word, PixelBox box) {
    int first = Math.max(0, box.left() - word * Long.SIZE);
    int last = Math.min(Long.SIZE, box.right() - word * Long.SIZE);
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
