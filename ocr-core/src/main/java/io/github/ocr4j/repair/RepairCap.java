package io.github.ocr4j.repair;

import io.github.ocr4j.price.Money;

/** What repairs may cost, all pages of a run together. Thread-safe. */
final class RepairCap {
  private final Money pricePerPage;
  private final Money maxCost;
  private Money spent;

  RepairCap(Money pricePerPage, Money maxCost) {
    this.pricePerPage = pricePerPage;
    this.maxCost = maxCost;
    this.spent = Money.zero(maxCost.currency());
  }

  /** Sets the price of one page aside, if it is still there. */
  synchronized boolean reserve() {
    if (spent.plus(pricePerPage).isMoreThan(maxCost)) {
      return false;
    }
    spent = spent.plus(pricePerPage);
    return true;
  }

  /** Gives a price back that was not paid, because the answer was stored. */
  synchronized void release() {
    spent = spent.plus(pricePerPage.times(-1));
  }
}
