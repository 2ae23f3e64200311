package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.price.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages that were stored and therefore not paid for.
 *
 * @param run the run that wanted them
 * @param at when
 * @param charge what was saved
 * @param price what they would have cost; empty when the price is unknown
 */
public record Saving(String run, Instant at, Charge charge, Optional<Money> price) {

  /** Refuses nulls. */
  public Saving {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(charge, "charge");
    Objects.requireNonNull(price, "price");
  }
}
