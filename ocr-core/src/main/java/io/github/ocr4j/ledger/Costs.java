package io.github.ocr4j.ledger;

import io.github.ocr4j.price.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sum over calls.
 *
 * @param calls how many, without those that were refused
 * @param pages pages that were billed
 * @param price what they cost, as far as their prices are known
 * @param pagesOfUnknownPrice billed pages whose price is unknown
 * @param possiblyBilledPages pages of calls that may have been billed without giving an answer
 * @param possiblyBilledPrice what those would have cost, as far as their prices are known
 */
public record Costs(
    int calls,
    long pages,
    Money price,
    long pagesOfUnknownPrice,
    long possiblyBilledPages,
    Money possiblyBilledPrice) {

  /** Refuses nulls. */
  public Costs {
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(possiblyBilledPrice, "possiblyBilledPrice");
  }

  static Costs of(List<LedgerCall> calls, Currency currency) {
    Costs sum = new Costs(0, 0, Money.zero(currency), 0, 0, Money.zero(currency));
    for (LedgerCall call : calls) {
      sum = sum.plus(call);
    }
    return sum;
  }

  private Costs plus(LedgerCall call) {
    long callPages = call.pagesBilled().orElse(0);
    Optional<Money> callPrice = call.price();
    if (call.outcome() == Outcome.REFUSED) {
      return this;
    }
    if (call.outcome().isPossiblyBilled()) {
      return new Costs(
          calls + 1,
          pages,
          price,
          pagesOfUnknownPrice,
          possiblyBilledPages + callPages,
          callPrice.map(possiblyBilledPrice::plus).orElse(possiblyBilledPrice));
    }
    return new Costs(
        calls + 1,
        pages + callPages,
        callPrice.map(price::plus).orElse(price),
        pagesOfUnknownPrice + (callPrice.isPresent() ? 0 : callPages),
        possiblyBilledPages,
        possiblyBilledPrice);
  }

  /**
   * What may have been spent at most.
   *
   * @return the price of billed and possibly billed pages
   */
  public Money atMost() {
    return price.plus(possiblyBilledPrice);
  }

  /**
   * How many pages may have been billed at most.
   *
   * @return billed and possibly billed pages
   */
  public long pagesAtMost() {
    return pages + possiblyBilledPages;
  }
}
