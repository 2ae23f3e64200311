package io.github.ocr4j.internal.rate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Estimates a service's limit from the calls that it accepted and refused. They are replayed
 * against a bucket that fills at a limit and holds one second's worth, at least one page: a limit
 * explains them if the bucket may have had a page left for each call that was accepted, and may
 * have had none for each that was refused. Not thread-safe.
 */
final class LimitEstimator {
  private static final double SECOND = 1e9;
  private static final double MIN_PAGES_PER_SECOND = 0.01;
  private static final double MAX_PAGES_PER_SECOND = 1e5;

  /** Halves seven decades of limits to a millionth of a millionth. */
  private static final int BISECTIONS = 40;

  private static final int MAX_EVENTS = 4000;

  /** Calls do not arrive exactly when they are sent. */
  private static final double JITTER_SECONDS = 0.02;

  private final Deque<Event> events = new ArrayDeque<>();
  private Before before = Before.FULL;

  /**
   * Between which values the limit must lie.
   *
   * @param lowest in pages per second, 0 or more
   * @param highest in pages per second; not more than the lowest if no limit explains what happened
   */
  record Bounds(double lowest, double highest) {
    private static final double NARROW_FACTOR = 1.05;

    boolean contradictEachOther() {
      return lowest >= highest;
    }

    boolean areNarrow() {
      return highest <= NARROW_FACTOR * lowest;
    }

    double middle() {
      return (lowest + highest) / 2;
    }
  }

  private record Event(long at, long pages, boolean accepted) {}

  /** What is known of the bucket before the first event. */
  private enum Before {
    FULL,
    /** It had less than a page left for the first event. */
    EMPTY,
    UNKNOWN
  }

  /** Counts a call as accepted, unless {@link #takeBack} says otherwise. */
  void sent(long at, long pages) {
    events.add(new Event(at, pages, true));
    if (events.size() > MAX_EVENTS) {
      events.remove();
      before = Before.UNKNOWN;
    }
  }

  /** The call that was sent at this moment was refused, or nothing is known of it. */
  void takeBack(long at) {
    Iterator<Event> latestFirst = events.descendingIterator();
    while (latestFirst.hasNext()) {
      Event event = latestFirst.next();
      if (event.accepted() && event.at() == at) {
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
  Optional<Bounds> boundsAfterRefusal(long at, boolean mayHaveRisen) {
    addRefusal(at);
    Bounds bounds = bounds(at);
    while (mayHaveRisen && bounds.contradictEachOther() && forgetUntilNextRefusal(at)) {
      bounds = bounds(at);
    }
    if (bounds.contradictEachOther()) {
      events.removeIf(event -> !event.accepted() && event.at() == at);
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
        events.stream()
            .skip(1)
            .filter(event -> !event.accepted() && event.at() < latest)
            .findFirst();
    next.ifPresent(
        refusal -> {
          while (events.peek() != refusal) {
            events.poll();
          }
          before = Before.EMPTY;
        });
    return next.isPresent();
  }

  private Bounds bounds(long until) {
    return new Bounds(
        bisect(limit -> explainsAccepted(limit, until)),
        bisect(limit -> !explainsRefused(limit, until)));
  }

  /** The lowest limit for which a condition holds; 0 if it holds for each. */
  private static double bisect(DoublePredicate condition) {
    if (condition.test(MIN_PAGES_PER_SECOND)) {
      return 0;
    }
    double low = MIN_PAGES_PER_SECOND;
    double high = MAX_PAGES_PER_SECOND;
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
  private boolean explainsAccepted(double limit, long until) {
    Bucket bucket = new Bucket(limit, before == Before.EMPTY ? 1 : Double.MAX_VALUE);
    for (Event event : events) {
      if (event.at() > until) {
        return true;
      }
      bucket.fill(event.at());
      if (!event.accepted()) {
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
      if (event.accepted()) {
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
