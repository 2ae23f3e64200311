package io.github.ocr4j.convert.internal.ledger;

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
 * @param pagesOfUnknownPrice billed pages whose price is unknown, or in another currency
 * @param possiblyBilledPages pages of calls, and of attempts that were repeated, that may have been
 *     billed without giving an answer
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

  static Costs nothing(Currency currency) {
    return new Costs(0, 0, Money.zero(currency), 0, 0, Money.zero(currency));
  }

  static Costs of(List<LedgerCall> calls, Currency currency) {
    Costs sum = nothing(currency);
    for (LedgerCall call : calls) {
      sum = sum.plus(of(call, currency));
    }
    return sum;
  }

  /** An amount in another currency is as good as unknown. */
  static Costs of(LedgerCall call, Currency currency) {
    Optional<Money> price = call.price().filter(known -> known.currency().equals(currency));
    boolean answered = call.outcome() == Outcome.ANSWERED;
    long answeredPages = answered ? call.pagesBilled().orElse(0) : 0;
    Money nothing = Money.zero(currency);
    return new Costs(
        call.outcome() == Outcome.REFUSED ? 0 : 1,
        answeredPages,
        price.filter(known -> answered).orElse(nothing),
        price.isPresent() ? 0 : answeredPages,
        call.possiblyBilledPages(),
        price.flatMap(known -> call.possiblyBilledPrice()).orElse(nothing));
  }

  Costs plus(Costs other) {
    return new Costs(
        calls + other.calls,
        pages + other.pages,
        price.plus(other.price),
        pagesOfUnknownPrice + other.pagesOfUnknownPrice,
        possiblyBilledPages + other.possiblyBilledPages,
        possiblyBilledPrice.plus(other.possiblyBilledPrice));
  }

  Costs minus(Costs other) {
    return plus(
        new Costs(
            -other.calls,
            -other.pages,
            other.price.times(-1),
            -other.pagesOfUnknownPrice,
            -other.possiblyBilledPages,
            other.possiblyBilledPrice.times(-1)));
  }

  /** What may have been spent at most. */
  public Money atMost() {
    return price.plus(possiblyBilledPrice);
  }

  /** How many pages may have been billed at most. */
  public long pagesAtMost() {
    return pages + possiblyBilledPages;
  }
}
