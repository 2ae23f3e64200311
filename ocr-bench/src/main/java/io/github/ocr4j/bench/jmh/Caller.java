package io.github.ocr4j.bench.jmh;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread of a benchmark and the number of the document it is at. */
@State(Scope.Thread)
public class Caller {
  private static final int STRIDE = 31;

  private int next;

  /**
   * Lets callers start at different documents.
   *
   * @param threads which thread this is
   */
  @Setup(Level.Trial)
  public void start(ThreadParams threads) {
    next = threads.getThreadIndex() * STRIDE;
  }

  /**
   * The number of the next document.
   *
   * @param documents how many there are
   * @return 0 to {@code documents - 1}
   */
  int next(int documents) {
    next = (next + 1) % documents;
    return next;
  }
}
