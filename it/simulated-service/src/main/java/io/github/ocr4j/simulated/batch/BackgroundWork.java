package io.github.ocr4j.simulated.batch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Does work on a thread of its own, again and again as long as there is any. */
final class BackgroundWork implements AutoCloseable {

  private static final int PAUSE_MILLIS = 10;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "simulated-batch");
            thread.setDaemon(true);
            return thread;
          });
  private final BooleanSupplier work;
  private final AtomicBoolean awake = new AtomicBoolean();

  /**
   * Creates the thread.
   *
   * @param work does what is due and tells whether there will be more
   */
  BackgroundWork(BooleanSupplier work) {
    this.work = work;
  }

  void wake() {
    if (awake.compareAndSet(false, true)) {
      executor.schedule(this::run, 0, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private void run() {
    awake.set(false);
    boolean more = work.getAsBoolean();
    if (more && awake.compareAndSet(false, true) && !executor.isShutdown()) {
      executor.schedule(this::run, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
