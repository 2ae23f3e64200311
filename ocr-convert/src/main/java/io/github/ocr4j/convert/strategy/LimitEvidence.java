package io.github.ocr4j.convert.strategy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * The calls that a service took and refused, and what they tell about its limit. They are played
 * again to a bucket that fills at a limit and holds one second's worth, at least one page: a limit
 * explains them if the bucket may have had a page left for each call that was taken, and may have
 * had none for each that was refused. Not thread-safe.
 */
final class LimitEvidence {
  private static final double SECOND = 1e9;
  private static final double LEAST_LIMIT = 0.01;
  private static final double MOST_LIMIT = 1e5;
  private static final int BISECTIONS = 40;
  private static final int MOST_EVENTS = 4000;

  /** Calls do not arrive exactly when they are sent. */
  private static final double JITTER_SECONDS = 0.02;

  private final Deque<Event> events = new ArrayDeque<>();
  private Before before = Before.FULL;

  private record Event(long at, long pages, boolean taken) {}

  /** What is known of the bucket before the first event. */
  private enum Before {
    FULL,
    /** It had less than a page left for the first event. */
    EMPTY,
    UNKNOWN
  }

  /** Takes a call for one that the service takes, unless {@link #takeBack} says otherwise. */
  void sent(long at, long pages) {
    events.add(new Event(at, pages, true));
    if (events.size() > MOST_EVENTS) {
      events.remove();
      before = Before.UNKNOWN;
    }
  }

  /** The call that was sent at this moment was refused, or nothing is known of it. */
  void takeBack(long at) {
    Iterator<Event> latestFirst = events.descendingIterator();
    while (latestFirst.hasNext()) {
      Event event = latestFirst.next();
      if (event.taken() && event.at() == at) {
        latestFirst.remove();
        return;
      }
    }
  }

  /** Nothing that was sent until now tells anything of the calls to come. */
  void startOver() {
    events.clear();
    before = Before.UNKNOWN;
  }

  /**
   * Tells where the limit must be since a call was refused that was sent at some moment.
   *
   * @param at when the refused call was sent
   * @param mayHaveRisen whether what happened before an earlier refusal is to be forgotten if it
   *     fits no limit that explains the rest
   * @return empty if no limit explains what happened; then the refusal is not taken into account
   */
  Optional<LimitBounds> boundsAfterRefusal(long at, boolean mayHaveRisen) {
    addRefusal(at);
    LimitBounds bounds = bounds(at);
    while (mayHaveRisen && bounds.contradictEachOther() && forgetUntilNextRefusal(at)) {
      bounds = bounds(at);
    }
    if (bounds.contradictEachOther()) {
      events.removeIf(event -> !event.taken() && event.at() == at);
      return Optional.empty();
    }
    return Optional.of(bounds);
  }

  /** The limit has fallen: only what happens from a refusal on tells where it is. */
  void startOverAfterRefusal(long at) {
    events.removeIf(event -> event.at() <= at);
    before = Before.EMPTY;
    addRefusal(at);
  }

  private void addRefusal(long at) {
    Deque<Event> later = new ArrayDeque<>();
    while (!events.isEmpty() && events.peekLast().at() > at) {
      later.push(events.pollLast());
    }
    events.add(new Event(at, 0, false));
    events.addAll(later);
  }

  /** Tells whether there was one before the latest; otherwise nothing is forgotten. */
  private boolean forgetUntilNextRefusal(long latest) {
    Optional<Event> next =
        events.stream().skip(1).filter(event -> !event.taken() && event.at() < latest).findFirst();
    next.ifPresent(
        refusal -> {
          while (events.peek() != refusal) {
            events.poll();
          }
          before = Before.EMPTY;
        });
    return next.isPresent();
  }

  private LimitBounds bounds(long until) {
    return new LimitBounds(
        bisect(limit -> explainsTaken(limit, until)),
        bisect(limit -> !explainsRefused(limit, until)));
  }

  /** From which limit on a condition holds; 0 if it holds for each. */
  private static double bisect(DoublePredicate condition) {
    if (condition.test(LEAST_LIMIT)) {
      return 0;
    }
    double low = LEAST_LIMIT;
    double high = MOST_LIMIT;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = Math.sqrt(low * high);
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Plays with as much left in the bucket as possible. */
  private boolean explainsTaken(double limit, long until) {
    Bucket bucket = new Bucket(limit, before == Before.EMPTY ? 1 : Double.MAX_VALUE);
    for (Event event : events) {
      if (event.at() > until) {
        return true;
      }
      bucket.fill(event.at());
      if (!event.taken()) {
        bucket.left = Math.min(1, bucket.left);
      } else if (bucket.left + limit * JITTER_SECONDS < 1) {
        return false;
      }
      bucket.left -= event.pages();
    }
    return true;
  }

  /** Plays with as little left in the bucket as possible. */
  private boolean explainsRefused(double limit, long until) {
    Bucket bucket = new Bucket(limit, before == Before.FULL ? Double.MAX_VALUE : 0);
    for (Event event : events) {
      if (event.at() > until) {
        return true;
      }
      if (event.taken()) {
        bucket.fill(event.at());
        bucket.left = Math.max(1, bucket.left) - event.pages();
      } else if (bucket.leftAt(event.at() - (long) (JITTER_SECONDS * SECOND)) >= 1) {
        return false;
      } else {
        bucket.fill(event.at());
        bucket.left = Math.min(1, bucket.left);
      }
    }
    return true;
  }

  private final class Bucket {
    private final double limit;
    private final double capacity;
    private double left;
    private long filledAt;

    Bucket(double limit, double left) {
      this.limit = limit;
      this.capacity = Math.max(1, limit);
      this.left = Math.min(capacity, left);
      this.filledAt = events.peek().at();
    }

    double leftAt(long now) {
      return Math.min(capacity, left + limit * Math.max(0, now - filledAt) / SECOND);
    }

    void fill(long now) {
      left = leftAt(now);
      filledAt = now;
    }
  }
}
