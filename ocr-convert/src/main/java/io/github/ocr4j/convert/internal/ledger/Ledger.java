package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Every call that may be billed, in a file of JSON lines to which lines are only ever added. Safe
 * for several threads and processes on one file. A kill at any moment leaves a call open, never a
 * call unwritten.
 */
public final class Ledger {
  private static final Currency DOLLAR = Currency.getInstance("USD");

  private final LedgerLog log;
  private final TimeSource time;
  private final CallIds ids;

  private Ledger(LedgerLog log, TimeSource time) {
    this.log = log;
    this.time = time;
    this.ids = new CallIds(log.cursor());
  }

  /**
   * Opens a ledger.
   *
   * @throws ConfigurationException if its directory cannot be made
   */
  public static Ledger open(Path file, TimeSource time) {
    try {
      return new Ledger(new FileLog(file, time), Objects.requireNonNull(time, "time"));
    } catch (IOException e) {
      throw new ConfigurationException(
          "The ledger " + file + " cannot be written: " + e.getMessage());
    }
  }

  /** A ledger that is forgotten with the process. */
  public static Ledger inMemory(TimeSource time) {
    return new Ledger(new MemoryLog(), Objects.requireNonNull(time, "time"));
  }

  /** What the ledger holds now, calls of other processes included. */
  public LedgerHistory history() {
    return history(head -> true);
  }

  /**
   * What the ledger holds of one run. Much faster than {@link #history} where it is a small part of
   * a long ledger.
   */
  public LedgerHistory historyOf(String run) {
    return history(head -> head.run().equals(run)).ofRun(run);
  }

  private LedgerHistory history(Predicate<LineHead> wanted) {
    LedgerTally tally = new LedgerTally(DOLLAR, wanted);
    exclusively(
        () -> {
          log.cursor().forEachNew(tally::add);
          return tally;
        });
    return tally.history();
  }

  TimeSource time() {
    return time;
  }

  Spending spending(String run, Instant start, Currency currency) {
    return new Spending(log.cursor(), currency, run, start);
  }

  /** Catches up with what others spent, and looks at it before they spend more. */
  void check(Spending spending, Consumer<Spending> check) {
    exclusively(
        () -> {
          spending.catchUp();
          check.accept(spending);
          return spending;
        });
  }

  /** Writes a call down before it is sent, if the check allows it. No other call comes between. */
  void open(LedgerLine line, LedgerLog.Work<?> check) {
    exclusively(
        () -> {
          check.run();
          log.append(line.json());
          return line;
        });
  }

  /**
   * The same for an id that the caller made: a call that is written down already stays as it is.
   */
  void openOnce(LedgerLine line, LedgerLog.Work<?> check) {
    exclusively(
        () -> {
          if (!ids.contains(line.call())) {
            check.run();
            log.append(line.json());
          }
          return line;
        });
  }

  /** Writes down that an attempt is repeated although it may have been billed. */
  void repeat(String id, String run) {
    append(LedgerLine.repeated(id, run, now()));
  }

  void close(String id, String run, Ending ending) {
    append(LedgerLine.closed(id, run, now(), ending));
  }

  /** An interrupt does not keep what was paid for from being written down. */
  private void append(LedgerLine line) {
    boolean interrupted = Thread.interrupted();
    try {
      exclusively(
          () -> {
            log.append(line.json());
            return line;
          });
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void saved(String run, List<Saving> savings) {
    exclusively(
        () -> {
          for (Saving saving : savings) {
            log.append(
                LedgerLine.of(
                        LedgerLine.Event.SAVED,
                        UUID.randomUUID().toString(),
                        run,
                        saving.at(),
                        saving.charge(),
                        saving.price())
                    .json());
          }
          return run;
        });
  }

  private Instant now() {
    return time.now();
  }

  private <T> T exclusively(LedgerLog.Work<T> work) {
    try {
      return log.exclusively(work);
    } catch (IOException e) {
      throw new EngineException(
          "The ledger cannot be read or written, so nothing is paid for: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while another process writes the ledger.", e);
    }
  }
}
