package io.github.ocr4j.maven.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a line below the log that says how far the run is. The line is erased before anything is
 * logged, and the cursor stays at its beginning, so that lines from elsewhere overwrite it. Not for
 * builds in which other modules log at the same time. Thread-safe.
 */
public final class ProgressFooter implements RunConsole {
  private static final String ERASE = "\r\u001B[K";
  private static final long REFRESH_MILLIS = 1000;

  private final PrintStream terminal;
  private final LongSupplier nanoTime;
  private final ScheduledExecutorService clock;
  private Optional<Progress> progress = Optional.empty();
  private long start;

  /**
   * Writes to a terminal that understands ANSI sequences.
   *
   * @param terminal the terminal
   * @param nanoTime the time, such as {@code System::nanoTime}
   */
  public ProgressFooter(PrintStream terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "ocr4j-progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public synchronized void started(int documents, OptionalLong pages) {
    progress = Optional.of(new Progress(documents, pages));
    start = nanoTime.getAsLong();
    draw();
    clock.scheduleWithFixedDelay(this::draw, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void done(int pages) {
    progress.ifPresent(known -> known.done(pages));
    draw();
  }

  @Override
  public synchronized void print(Runnable lines) {
    erase();
    lines.run();
    draw();
  }

  private synchronized void draw() {
    progress.ifPresent(
        known -> {
          Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
          terminal.print(ERASE + known.line(elapsed) + "\r");
          terminal.flush();
        });
  }

  private void erase() {
    if (progress.isPresent()) {
      terminal.print(ERASE);
      terminal.flush();
    }
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    erase();
    progress = Optional.empty();
  }
}
