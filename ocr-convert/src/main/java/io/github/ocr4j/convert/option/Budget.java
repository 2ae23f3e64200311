package io.github.ocr4j.convert.option;

import io.github.ocr4j.price.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What may be spent at most. Calls that may have been billed count as billed.
 *
 * @param run the limits of one run
 * @param period the limits of all runs of a ledger in one period
 * @param length how long a period is
 */
public record Budget(Limit run, Limit period, BudgetPeriod length) {

  /** Refuses nulls. */
  public Budget {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(length, "length");
  }

  /**
   * No limit at all.
   *
   * @return a budget that refuses nothing
   */
  public static Budget unlimited() {
    return new Budget(Limit.none(), Limit.none(), BudgetPeriod.MONTH);
  }

  /**
   * Whether nothing is ever refused.
   *
   * @return true if neither a run nor a period has a limit
   */
  public boolean isUnlimited() {
    return run.equals(Limit.none()) && period.equals(Limit.none());
  }

  /**
   * Limits one run.
   *
   * @param limit what a run may spend
   * @return a budget without a limit per period
   */
  public static Budget perRun(Limit limit) {
    return new Budget(limit, Limit.none(), BudgetPeriod.MONTH);
  }

  /**
   * Limits what one run may cost.
   *
   * @param maxCost at most so much
   * @return a budget without a limit per period
   */
  public static Budget perRun(Money maxCost) {
    return perRun(Limit.ofCost(maxCost));
  }

  /**
   * The same with a limit for all runs of a period.
   *
   * @param newLength how long a period is
   * @param limit what all runs together may spend in it
   * @return a copy
   */
  public Budget withPeriod(BudgetPeriod newLength, Limit limit) {
    return new Budget(run, limit, newLength);
  }

  /**
   * A limit in money, in pages, or both.
   *
   * @param maxCost at most so much money
   * @param maxPages at most so many pages, 0 or more
   */
  public record Limit(Optional<Money> maxCost, OptionalLong maxPages) {

    /** Refuses nulls and negative limits. */
    public Limit {
      Objects.requireNonNull(maxCost, "maxCost");
      Objects.requireNonNull(maxPages, "maxPages");
      if (maxCost.filter(cost -> cost.amount().signum() < 0).isPresent()
          || maxPages.isPresent() && maxPages.getAsLong() < 0) {
        throw new IllegalArgumentException("a budget's limits must be 0 or more");
      }
    }

    /**
     * No limit.
     *
     * @return a limit that limits nothing
     */
    public static Limit none() {
      return new Limit(Optional.empty(), OptionalLong.empty());
    }

    /**
     * A limit in money.
     *
     * @param maxCost at most so much
     * @return the limit
     */
    public static Limit ofCost(Money maxCost) {
      return new Limit(Optional.of(maxCost), OptionalLong.empty());
    }

    /**
     * A limit in pages.
     *
     * @param maxPages at most so many
     * @return the limit
     */
    public static Limit ofPages(long maxPages) {
      return new Limit(Optional.empty(), OptionalLong.of(maxPages));
    }
  }
}
