package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.price.Money;
import java.util.Optional;
import java.util.OptionalInt;

/** How a call ended, as it is written down. */
record Ending(
    Outcome outcome,
    OptionalInt pagesBilled,
    Optional<Money> price,
    Optional<String> modelAnswered,
    Optional<String> correlationId) {

  Ending orWith(Optional<String> otherCorrelationId) {
    return new Ending(
        outcome, pagesBilled, price, modelAnswered, correlationId.or(() -> otherCorrelationId));
  }
}
