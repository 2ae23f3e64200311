package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import java.util.Objects;
import java.util.function.Function;

/**
 * What repairs may cost, all pages of a run together. It stands before the run's billing, in the
 * storing engines of paid rungs: what they have stored costs nothing and is never refused.
 * Thread-safe.
 */
public final class RereadBilling implements Billing {
  private final Billing billing;
  private final PriceList prices;
  private final Money maxCost;
  private final RereadCosts costs;

  /**
   * Caps what repairs cost.
   *
   * @param prices what pages cost; a model without a price is not asked
   * @param maxCost at most so much
   */
  public RereadBilling(Billing billing, PriceList prices, Money maxCost) {
    this(billing, prices, maxCost, new RereadCosts(maxCost.currency()));
  }

  /**
   * Caps what repairs cost together with others of the same run, such as those of other modules.
   *
   * @param prices what pages cost; a model without a price is not asked
   * @param maxCost at most so much
   */
  public RereadBilling(Billing billing, PriceList prices, Money maxCost, RereadCosts costs) {
    this.billing = Objects.requireNonNull(billing, "billing");
    this.prices = Objects.requireNonNull(prices, "prices");
    this.maxCost = Objects.requireNonNull(maxCost, "maxCost");
    this.costs = Objects.requireNonNull(costs, "costs");
  }

  /**
   * Makes a call, if repairs may cost it.
   *
   * @throws BudgetException if they would cost too much, or the price of the call is not known
   */
  @Override
  public OcrResponse charge(
      Charge charge, CallObserver observer, Function<CallObserver, OcrResponse> call) {
    Money price = price(charge);
    costs.setAside(price, maxCost);
    try {
      return billing.charge(charge, observer, call);
    } catch (RuntimeException e) {
      if (!(e instanceof ServiceException failure && failure.possiblyBilled())) {
        costs.giveBack(price);
      }
      throw e;
    }
  }

  private Money price(Charge charge) {
    return charge.pageCount().stream()
        .boxed()
        .findFirst()
        .flatMap(pages -> prices.price(charge.model(), charge.rate(), pages))
        .orElseThrow(
            () ->
                new BudgetException(
                    "the price of "
                        + charge.model()
                        + " is unknown, so it cannot be held against maxRepairCost="
                        + maxCost));
  }

  @Override
  public void saved(Charge charge) {
    billing.saved(charge);
  }
}
