package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.price.Money;
import java.util.Currency;
import java.util.Objects;

/** What the repairs of a run have cost until now, wherever they are made. Thread-safe. */
public final class RereadCosts {
  private Money spent;

  /** Begins a run. */
  public RereadCosts(Currency currency) {
    this.spent = Money.zero(Objects.requireNonNull(currency, "currency"));
  }

  /**
   * Sets aside what a repair will cost.
   *
   * @throws BudgetException if all repairs together would cost more than {@code maxCost}
   */
  synchronized void setAside(Money price, Money maxCost) {
    if (spent.plus(price).isMoreThan(maxCost)) {
      throw new BudgetException(
          price + " on top of " + spent + " would exceed maxRepairCost=" + maxCost);
    }
    spent = spent.plus(price);
  }

  /**
   * What repairs have cost until now.
   *
   * @return the cost, calls included that may have been billed
   */
  public synchronized Money spent() {
    return spent;
  }

  synchronized void giveBack(Money price) {
    spent = spent.plus(price.times(-1));
  }
}
