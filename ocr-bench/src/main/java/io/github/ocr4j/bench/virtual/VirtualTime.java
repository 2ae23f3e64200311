package io.github.ocr4j.bench.virtual;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that stands still while a thread works and jumps to the next moment when all of them wait: a
 * day of waiting takes as long as the decisions in between. One thread is woken at a time, in the
 * order of the moments, so that a run with one seed is the same each time on any machine.
 *
 * <p>A thread takes part from its first {@link #sleep} on; one that waits for something else, such
 * as an idle thread of a pool, does not hold time up. Thread-safe.
 */
public final class VirtualTime implements TimeSource {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final long POLL_MICROSECONDS = 500;
  private static final Duration LONGEST_WAIT_FOR_STARTERS = Duration.ofSeconds(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Sleeper> sleepers =
      new PriorityQueue<>(Comparator.comparingLong(Sleeper::wakeAt).thenComparing(Sleeper::number));
  private final Set<Thread> working = new LinkedHashSet<>();
  private final long createdAt = System.nanoTime();

  private volatile long nanos;
  private int startersToCome;
  private long sleeps;
  private boolean waking;

  private record Sleeper(long wakeAt, long number, Condition woken) {}

  /**
   * Time that does not move before a number of threads have come.
   *
   * @param threads how many threads will take part at least, 1 or more
   */
  public VirtualTime(int threads) {
    this.startersToCome = threads;
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  /** How much time has passed since this was made. */
  public Duration elapsed() {
    return Duration.ofNanos(nanos);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (duration.isNegative() || duration.isZero()) {
      return;
    }
    lock.lockInterruptibly();
    try {
      if (!working.remove(Thread.currentThread())) {
        startersToCome--;
      }
      Sleeper sleeper = new Sleeper(nanos + duration.toNanos(), sleeps++, lock.newCondition());
      sleepers.add(sleeper);
      advance();
      awaitTurn(sleeper);
      working.add(Thread.currentThread());
      waking = false;
    } finally {
      lock.unlock();
    }
  }

  private void awaitTurn(Sleeper sleeper) throws InterruptedException {
    try {
      while (sleepers.contains(sleeper)) {
        if (sleepers.peek() == sleeper) {
          // The next in turn looks after threads that stopped to work without going to sleep here.
          sleeper.woken().await(POLL_MICROSECONDS, TimeUnit.MICROSECONDS);
          advance();
        } else {
          sleeper.woken().await();
        }
      }
    } catch (InterruptedException interrupted) {
      sleepers.remove(sleeper);
      if (!sleepers.isEmpty()) {
        sleepers.peek().woken().signal();
      }
      throw interrupted;
    }
  }

  /** Jumps to the next moment if no thread works; the one that waits for it leaves the queue. */
  private void advance() {
    if (waking || sleepers.isEmpty() || hasStartersToCome() || isAnyWorking()) {
      return;
    }
    Sleeper next = sleepers.poll();
    nanos = Math.max(nanos, next.wakeAt());
    waking = true;
    next.woken().signal();
    if (!sleepers.isEmpty()) {
      // The new first has to start looking after the others.
      sleepers.peek().woken().signal();
    }
  }

  private boolean hasStartersToCome() {
    return startersToCome > 0
        && System.nanoTime() - createdAt < LONGEST_WAIT_FOR_STARTERS.toNanos();
  }

  private boolean isAnyWorking() {
    Iterator<Thread> threads = working.iterator();
    while (threads.hasNext()) {
      switch (threads.next().getState()) {
        case TERMINATED -> threads.remove();
        case WAITING, TIMED_WAITING -> {
          // Waits for another thread, which works or sleeps, or for work that may never come.
        }
        default -> {
          return true;
        }
      }
    }
    return false;
  }
}
