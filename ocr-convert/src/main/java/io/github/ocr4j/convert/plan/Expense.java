package io.github.ocr4j.convert.plan;

import io.github.ocr4j.price.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is about to be spent.
 *
 * @param pages how many pages; empty when only the engine can count them
 * @param price what they cost; empty when the price is unknown
 */
public record Expense(OptionalLong pages, Optional<Money> price) {

  /** Refuses nulls. */
  public Expense {
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(price, "price");
  }
}
