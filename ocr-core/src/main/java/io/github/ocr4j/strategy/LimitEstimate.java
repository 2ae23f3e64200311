package io.github.ocr4j.strategy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.DoublePredicate;

/**
 * What the calls that a service took, and the one that it refused, tell about its limit in pages
 * per second. They are played again to a bucket that fills at a limit and holds one second's worth:
 * a limit explains them if the bucket has a page left for each call that was taken, and none for
 * the refused one. Not thread-safe.
 */
final class LimitEstimate {
  private static final double SECOND = 1e9;
  private static final double BURST_SECONDS = 1;

  /** The refusal itself says that the pace was too fast, but it may have been so only just. */
  private static final double MOST_SHARE = 0.97;

  /** No single refusal is believed to say more. */
  private static final double LEAST_SHARE = 0.3;

  /** A refusal tells the highest possible limit better than the calls tell the lowest one. */
  private static final double WEIGHT_OF_HIGHEST = 0.75;

  private static final double LEAST_LIMIT = 0.05;
  private static final int BISECTIONS = 30;
  private static final int MOST_CALLS = 10_000;

  private final Deque<Taken> calls = new ArrayDeque<>();
  private boolean emptied;
  private long emptiedAt = Long.MIN_VALUE;

  private record Taken(long at, long pages) {}

  /**
   * A limit.
   *
   * @param pagesPerSecond the limit
   * @param calls from how many calls it is known; 0 if it is a guess
   * @param pagesPerCall how many pages they had on average, 1 or more
   */
  record Limit(double pagesPerSecond, int calls, double pagesPerCall) {}

  /** Takes a call for one that the service takes, unless {@link #takeBack} says otherwise. */
  void sent(long at, long pages) {
    calls.add(new Taken(at, pages));
    if (calls.size() > MOST_CALLS) {
      // So long ago that it hardly matters how full the bucket was then.
      emptiedAt(calls.poll().at());
    }
  }

  /** The call that was sent at this moment was refused, or nothing is known of it. */
  void takeBack(long at) {
    Iterator<Taken> latestFirst = calls.descendingIterator();
    while (latestFirst.hasNext()) {
      if (latestFirst.next().at() == at) {
        latestFirst.remove();
        return;
      }
    }
  }

  /** Nothing that was sent until now tells anything of the calls to come. */
  void startOver() {
    calls.clear();
    emptied = false;
    emptiedAt = Long.MIN_VALUE;
  }

  /** Estimates anew after a refusal of a call that was sent at some moment at this pace. */
  Limit afterRefusal(long refusedAt, double pace) {
    double highest = bisect(pace, limit -> play(limit, refusedAt, 0).left() >= 1);
    double lowest = bisect(highest, limit -> play(limit, refusedAt, 1).explained());
    double between = lowest + WEIGHT_OF_HIGHEST * (highest - lowest);
    double limit = Math.max(LEAST_SHARE * pace, Math.min(MOST_SHARE * pace, between));
    int count = 0;
    long pages = 0;
    while (!calls.isEmpty() && calls.peek().at() <= refusedAt) {
      count++;
      pages += calls.poll().pages();
    }
    Limit estimated =
        new Limit(
            Math.max(LEAST_LIMIT, limit),
            emptied ? count : 0,
            count == 0 ? 1 : (double) pages / count);
    emptiedAt(refusedAt);
    return estimated;
  }

  private void emptiedAt(long moment) {
    emptied = true;
    emptiedAt = moment;
  }

  /** The highest limit at which a condition that holds from some limit on does not hold yet. */
  private static double bisect(double highest, DoublePredicate condition) {
    if (!condition.test(highest)) {
      return highest;
    }
    double low = 0;
    double high = highest;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private record Played(double left, boolean explained) {}

  /** Begins with a full bucket, or after a refusal with what may have been left then, 0 to 1. */
  private Played play(double limit, long refusedAt, double leftAfterRefusal) {
    double capacity = Math.max(1, limit * BURST_SECONDS);
    double left = emptied ? leftAfterRefusal : capacity;
    long last = emptied ? emptiedAt : calls.isEmpty() ? refusedAt : calls.peek().at();
    boolean explained = true;
    for (Taken call : calls) {
      if (call.at() > refusedAt) {
        break;
      }
      left = Math.min(capacity, left + limit * (call.at() - last) / SECOND);
      explained &= left >= 1;
      left -= call.pages();
      last = call.at();
    }
    return new Played(Math.min(capacity, left + limit * (refusedAt - last) / SECOND), explained);
  }
}
