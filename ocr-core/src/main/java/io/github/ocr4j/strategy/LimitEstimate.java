package io.github.ocr4j.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * What refusals tell about a service's limit, in pages per second. When a call is refused, the
 * service has nothing left to give: what it accepts from one refusal to the next is what its limit
 * allows in that time. Not thread-safe.
 */
final class LimitEstimate {
  private static final double SECOND = 1e9;
  private static final double LEAST = 0.05;

  /** Services allow about one second's worth at once. */
  private static final double BURST_SECONDS = 1;

  /** Between the last accepted page and a refusal there is half a page on average. */
  private static final double HALF_PAGE = 0.5;

  /** What a refusal says by itself, as a number of calls: a little too fast. */
  private static final double PRIOR_CALLS = 8;

  private static final double PRIOR_SHARE = 0.95;
  private static final double MOST_SHARE = 0.96;
  private static final double LEAST_SHARE = 0.5;

  /** After so much time and so many calls without a refusal, the pace was hardly too fast. */
  private static final double LONG_SECONDS = 5;

  private static final double MANY_CALLS = 20;

  /** How many calls a rough estimate is worth at most, and how fast it gains by standing. */
  private static final double ROUGH_CALLS = 5;

  private static final double CALLS_PER_SECOND = 0.3;

  private final List<Sent> untilFirstRefusal = new ArrayList<>();
  private boolean refusedOnce;
  private double limit = Double.MAX_VALUE;
  private double calls = ROUGH_CALLS;

  private boolean marked;
  private long mark;
  private double acceptedSinceMark;

  private boolean refused;
  private long refusal;
  private double acceptedAfterRefusal;
  private int refusedAgain;

  private record Sent(long at, long pages) {}

  double limit() {
    return limit;
  }

  /** How wrong the limit may be, as a share of it. */
  double doubt() {
    return 1 / calls;
  }

  void accepted(long sentAt, long pages) {
    if (!refusedOnce) {
      untilFirstRefusal.add(new Sent(sentAt, pages));
    }
    if (refused && sentAt > refusal) {
      acceptedAfterRefusal += pages;
    } else {
      acceptedSinceMark += pages;
    }
  }

  void refused(long sentAt) {
    if (refused) {
      refusedAgain++;
    } else {
      refused = true;
      refusal = sentAt;
    }
  }

  /** No call was refused for some time at about this limit. */
  void stood(double seconds) {
    calls += CALLS_PER_SECOND * seconds;
  }

  /** Fewer calls were made than could have been, so that counting them says nothing. */
  void idled() {
    marked = false;
    untilFirstRefusal.clear();
  }

  private void guess(double pagesPerSecond) {
    limit = pagesPerSecond;
    calls = ROUGH_CALLS;
  }

  void know(double pagesPerSecond) {
    limit = pagesPerSecond;
    calls = Double.MAX_VALUE;
    marked = false;
    startOver();
  }

  private void startOver() {
    refusedOnce = true;
    untilFirstRefusal.clear();
    acceptedSinceMark = acceptedAfterRefusal;
    acceptedAfterRefusal = 0;
    refusedAgain = 0;
    refused = false;
  }

  /** Estimates anew, once it is known how all calls before and soon after the refusal ended. */
  double afterRefusal(double rate) {
    if (refusedOnce || untilFirstRefusal.isEmpty()) {
      estimate(rate);
    } else {
      guess(Math.min(rate, fromStart()));
    }
    mark = refusal;
    marked = true;
    startOver();
    return limit;
  }

  private void estimate(double rate) {
    double counted = acceptedAfterRefusal + refusedAgain + PRIOR_CALLS;
    double share = (acceptedAfterRefusal + PRIOR_CALLS * PRIOR_SHARE) / counted;
    double byShare = rate * Math.min(MOST_SHARE, share);
    double measured = marked ? sinceMark(rate) : Double.MAX_VALUE;
    if (measured < byShare) {
      calls = Math.min(ROUGH_CALLS, acceptedSinceMark + 1);
    } else {
      calls = Math.max(counted, marked ? acceptedSinceMark : 0);
    }
    limit = Math.max(rate * LEAST_SHARE, Math.min(byShare, measured));
  }

  /** From refusal to refusal; as if one more call had been accepted at the present pace. */
  private double sinceMark(double rate) {
    double seconds = (refusal - mark) / SECOND;
    double measured = (acceptedSinceMark + 1) / (seconds + 1 / rate);
    boolean isLong = seconds > LONG_SECONDS && acceptedSinceMark > MANY_CALLS;
    return isLong ? Math.max(measured, rate * MOST_SHARE) : measured;
  }

  /** The highest limit that any stretch of calls before the first refusal needed. */
  private double fromStart() {
    double most = LEAST;
    double pages = HALF_PAGE;
    for (int i = untilFirstRefusal.size() - 1; i >= 0; i--) {
      Sent sent = untilFirstRefusal.get(i);
      if (sent.at() <= refusal) {
        pages += sent.pages();
        most = Math.max(most, pages / (BURST_SECONDS + (refusal - sent.at()) / SECOND));
      }
    }
    return most;
  }
}
