package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.price.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that may have been billed.
 *
 * @param id given when it was written down
 * @param run the run that made it
 * @param openedAt just before it was sent
 * @param charge what it was about
 * @param outcome how it ended
 * @param pagesBilled how many pages were billed; while that is unknown, how many were asked for;
 *     empty when only the engine can count them
 * @param price what these pages cost; empty when the price is unknown
 * @param modelAnswered the model that answered
 * @param correlationId the service's id of the call, if it gave one; of the last one where an entry
 *     took several calls
 * @param possiblyBilledAttempts attempts that the client repeated although they may have been
 *     billed, so that pages may have been paid for more than once
 */
public record LedgerCall(
    String id,
    String run,
    Instant openedAt,
    Charge charge,
    Outcome outcome,
    OptionalInt pagesBilled,
    Optional<Money> price,
    Optional<String> modelAnswered,
    Optional<String> correlationId,
    int possiblyBilledAttempts) {

  /** Refuses nulls. */
  public LedgerCall {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(charge, "charge");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(pagesBilled, "pagesBilled");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(modelAnswered, "modelAnswered");
    Objects.requireNonNull(correlationId, "correlationId");
  }

  /**
   * How many pages may have been billed without an answer to show for them: those of a call without
   * a known end, and those of each attempt that was repeated.
   *
   * @return pages that were asked for, once for each such attempt
   */
  public long possiblyBilledPages() {
    int asked = charge.pageCount().orElse(pagesBilled.orElse(0));
    return (long) attemptsWithoutAnswer() * asked;
  }

  /**
   * What those pages would have cost.
   *
   * @return their price; empty when it is unknown
   */
  public Optional<Money> possiblyBilledPrice() {
    return price.map(of -> of.times(attemptsWithoutAnswer()));
  }

  private int attemptsWithoutAnswer() {
    return possiblyBilledAttempts + (outcome.isPossiblyBilled() ? 1 : 0);
  }
}
