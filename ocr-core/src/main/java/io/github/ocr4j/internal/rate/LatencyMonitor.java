package io.github.ocr4j.internal.rate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices that answers take several times as long as they did. Compares calls of about as many
 * pages only. A latency that stepping back does not bring down becomes the usual one. Not
 * thread-safe.
 */
final class LatencyMonitor {
  private static final int CALLS_TO_KNOW = 10;
  private static final double RISEN_FACTOR = 3;
  private static final double SMOOTHING = 0.1;
  private static final int MAX_STEPS = 3;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Map<Integer, Series> bySize = new HashMap<>();

  boolean hasRisen(long now, long latency, long pages) {
    int size = Long.SIZE - Long.numberOfLeadingZeros(pages);
    return bySize.computeIfAbsent(size, key -> new Series()).hasRisen(now, latency);
  }

  private static final class Series {
    private int count;
    private double average;
    private double usual = Double.MAX_VALUE;
    private int steps;
    private long lastStep;

    boolean hasRisen(long now, long latency) {
      count++;
      average += Math.max(SMOOTHING, 1.0 / count) * (latency - average);
      if (count < CALLS_TO_KNOW) {
        return false;
      }
      usual = Math.min(usual, average);
      if (average <= usual * RISEN_FACTOR) {
        steps = 0;
        return false;
      }
      if (steps > 0 && now - lastStep < Math.max(SECOND, 2 * average)) {
        return false;
      }
      lastStep = now;
      steps++;
      if (steps > MAX_STEPS) {
        usual = average;
        steps = 0;
        return false;
      }
      return true;
    }
  }
}
