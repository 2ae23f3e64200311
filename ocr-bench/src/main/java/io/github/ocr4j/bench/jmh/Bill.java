package io.github.ocr4j.bench.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The simulated service's bill for an iteration. Totals, because JMH adds them up over iterations;
 * the report divides them.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Bill {
  /** Millionths of US dollars. */
  public long microdollars;

  /** Pages, each counted once. */
  public long billedPages;

  void add(long morePages, double moreDollars) {
    billedPages += morePages;
    microdollars += Math.round(moreDollars * 1e6);
  }
}
