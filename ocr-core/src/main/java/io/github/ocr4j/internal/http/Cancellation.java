package io.github.ocr4j.internal.http;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Lets one thread stop the calls of another, whatever these wait for. Bound to the thread that
 * makes the calls.
 */
public final class Cancellation {
  private static final ThreadLocal<Cancellation> CURRENT = new ThreadLocal<>();

  private boolean cancelled;
  private Thread worker;
  private Runnable inFlight = () -> {};

  /** Nothing is cancelled yet. */
  public Cancellation() {}

  /**
   * Runs work on this thread that can be stopped by {@link #cancel()}.
   *
   * @param <T> what the work gives
   * @param work makes calls
   * @return what the work gives
   * @throws CancellationException if it was stopped
   */
  public <T> T run(Supplier<T> work) {
    synchronized (this) {
      throwIfCancelled();
      worker = Thread.currentThread();
    }
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
      synchronized (this) {
        worker = null;
        Thread.interrupted();
      }
    }
  }

  /**
   * Runs work that must be done even after a cancellation, such as deleting an upload.
   *
   * @param work makes calls
   */
  public static void shield(Runnable work) {
    Cancellation outer = CURRENT.get();
    CURRENT.remove();
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (outer != null) {
        CURRENT.set(outer);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Stops the work: cuts its connection, ends its waits, and lets no further call begin. */
  public synchronized void cancel() {
    cancelled = true;
    inFlight.run();
    if (worker != null) {
      worker.interrupt();
    }
  }

  private void throwIfCancelled() {
    if (cancelled) {
      throw new CancellationException("the call was cancelled");
    }
  }

  static boolean isCurrentCancelled() {
    Cancellation current = CURRENT.get();
    if (current == null) {
      return false;
    }
    synchronized (current) {
      return current.cancelled;
    }
  }

  /** The connection that is to be cut, while there is one. */
  static void onCancel(Runnable cut) {
    Cancellation current = CURRENT.get();
    if (current != null) {
      synchronized (current) {
        current.throwIfCancelled();
        current.inFlight = cut;
      }
    }
  }
}
