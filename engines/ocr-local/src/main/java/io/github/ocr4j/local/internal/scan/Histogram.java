package io.github.ocr4j.local.internal.scan;

/** How often each of the 256 brightnesses occurs in an image. */
record Histogram(int[] counts, long total) {
  /** Counts into two tables in turn: equal neighbours, as on paper, would wait for each other. */
  static Histogram of(byte[] pixels) {
    int[] counts = new int[256];
    int[] others = new int[256];
    for (int i = 0; i + 1 < pixels.length; i += 2) {
      counts[pixels[i] & 0xff]++;
      others[pixels[i + 1] & 0xff]++;
    }
    if (pixels.length % 2 == 1) {
      counts[pixels[pixels.length - 1] & 0xff]++;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others[i];
    }
    return new Histogram(counts, pixels.length);
  }

  /** The part of the pixels, 0 to 1, that differ from the commonest brightness by at most this. */
  double shareAroundMode(int difference) {
    int mode = 0;
    for (int i = 1; i < 256; i++) {
      mode = counts[i] > counts[mode] ? i : mode;
    }
    long near = 0;
    for (int i = Math.max(0, mode - difference); i <= Math.min(255, mode + difference); i++) {
      near += counts[i];
    }
    return total == 0 ? 1 : (double) near / total;
  }

  /** Otsu's threshold: it separates the two classes of brightness best. Ink is up to it. */
  int threshold() {
    double sum = 0;
    for (int i = 0; i < 256; i++) {
      sum += (double) i * counts[i];
    }
    double sumBelow = 0;
    long below = 0;
    double best = -1;
    int threshold = 127;
    for (int i = 0; i < 255; i++) {
      below += counts[i];
      sumBelow += (double) i * counts[i];
      if (below == 0 || below == total) {
        continue;
      }
      double difference = sumBelow / below - (sum - sumBelow) / (total - below);
      double between = (double) below * (total - below) * difference * difference;
      if (between > best) {
        best = between;
        threshold = i;
      }
    }
    return threshold;
  }
}
