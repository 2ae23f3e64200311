package io.github.ocr4j.convert.internal.ledger;

import java.io.IOException;
import java.util.function.Consumer;

/** Lines that are only ever added. */
interface LedgerLog {

  /** Does something while no other thread or process reads or adds lines. */
  <T> T exclusively(Work<T> work) throws IOException, InterruptedException;

  /** Starts before the first line. */
  Cursor cursor();

  /** Adds a line; it is on disk when this returns. Only inside {@link #exclusively}. */
  void append(String line) throws IOException;

  /** What is done exclusively. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Goes from line to line. Not thread-safe. */
  @FunctionalInterface
  interface Cursor {
    /** Hands over the complete lines that were added since this was called last. */
    void forEachNew(Consumer<String> reader) throws IOException;
  }
}
