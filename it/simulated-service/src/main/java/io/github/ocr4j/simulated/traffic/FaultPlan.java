package io.github.ocr4j.simulated.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * The faults to come. Calls are counted from 1, per rule, over the calls whose path the rule
 * applies to; the first rule that fits decides. Thread-safe.
 */
public final class FaultPlan {

  private final List<FaultRule> rules = new ArrayList<>();
  private final long seed;

  /**
   * Creates a plan without faults.
   *
   * @param seed what the faults that come at a rate are drawn from
   */
  public FaultPlan(long seed) {
    this.seed = seed;
  }

  /**
   * Lets one call fail.
   *
   * @param number which of the calls from now on, from 1
   */
  public void onCall(int number, Fault fault) {
    add("", count -> count == number, fault);
  }

  /** Lets the next calls fail. */
  public void next(int calls, Fault fault) {
    add("", count -> count <= calls, fault);
  }

  /**
   * Lets the next calls of some paths fail.
   *
   * @param pathPart what the path must contain, for instance {@code /v1/files}
   */
  public void next(String pathPart, int calls, Fault fault) {
    add(pathPart, count -> count <= calls, fault);
  }

  /** Lets every call fail. */
  public void always(Fault fault) {
    add("", count -> true, fault);
  }

  /**
   * Lets a share of the calls fail, drawn from the seed.
   *
   * @param share between 0 and 1
   */
  public void rate(double share, Fault fault) {
    rate("", share, fault);
  }

  /**
   * Lets a share of the calls of some paths fail, drawn from the seed.
   *
   * @param pathPart what the path must contain
   * @param share between 0 and 1
   */
  public void rate(String pathPart, double share, Fault fault) {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("A share of calls lies between 0 and 1, not " + share);
    }
    Random random = new Random(seed);
    add(pathPart, count -> random.nextDouble() < share, fault);
  }

  /** Forgets every fault. */
  public void clear() {
    synchronized (rules) {
      rules.clear();
    }
  }

  /** Counts a call and finds out whether it goes wrong. */
  public Optional<Fault> draw(String path) {
    synchronized (rules) {
      Optional<Fault> drawn = Optional.empty();
      for (FaultRule rule : rules) {
        boolean fits = path.contains(rule.pathPart) && rule.which.test(++rule.count);
        if (fits && drawn.isEmpty()) {
          drawn = Optional.of(rule.fault);
        }
      }
      return drawn;
    }
  }

  private void add(String pathPart, IntPredicate which, Fault fault) {
    synchronized (rules) {
      rules.add(new FaultRule(pathPart, which, fault));
    }
  }

  private static final class FaultRule {
    private final String pathPart;
    private final IntPredicate which;
    private final Fault fault;
    private int count;

    FaultRule(String pathPart, IntPredicate which, Fault fault) {
      this.pathPart = pathPart;
      this.which = which;
      this.fault = fault;
    }
  }
}
