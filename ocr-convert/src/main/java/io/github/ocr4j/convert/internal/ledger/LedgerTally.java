package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.price.Money;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Puts lines together to calls, all or some of them. Not thread-safe. */
final class LedgerTally {
  private final Predicate<LineHead> wanted;
  private final BiConsumer<Optional<LedgerCall>, LedgerCall> listener;
  private final Map<String, LedgerCall> calls = new LinkedHashMap<>();
  private final List<Saving> savings = new ArrayList<>();
  private Currency currency;
  private int damagedLines;

  /**
   * Counts calls and savings whose first line is wanted. The currency is that of the last price.
   */
  LedgerTally(Currency currency, Predicate<LineHead> wanted) {
    this(currency, wanted, (before, now) -> {});
  }

  /** The same; the listener is told what each line makes of a call, and what it was before. */
  LedgerTally(
      Currency currency,
      Predicate<LineHead> wanted,
      BiConsumer<Optional<LedgerCall>, LedgerCall> listener) {
    this.currency = currency;
    this.wanted = wanted;
    this.listener = listener;
  }

  /** Takes a line; one that makes no sense is counted and otherwise ignored. */
  void add(String json) {
    if (json.isBlank() || LineHead.of(json).filter(head -> !concerns(head)).isPresent()) {
      return;
    }
    try {
      add(LedgerLine.parse(json));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      damagedLines++;
    }
  }

  private boolean concerns(LineHead head) {
    return switch (head.event()) {
      case OPEN, SAVED -> wanted.test(head);
      case REPEATED, CLOSED -> calls.containsKey(head.call());
    };
  }

  private void add(LedgerLine line) {
    currency = line.money().map(Money::currency).orElse(currency);
    Optional<LedgerCall> call = Optional.ofNullable(calls.get(line.call()));
    switch (line.event()) {
      case OPEN -> put(opened(line));
      case REPEATED -> call.ifPresent(open -> put(repeated(open)));
      case CLOSED -> call.ifPresent(open -> put(closed(open, line)));
      case SAVED -> savings.add(new Saving(line.run(), line.time(), line.charge(), line.money()));
    }
  }

  private void put(LedgerCall call) {
    listener.accept(Optional.ofNullable(calls.put(call.id(), call)), call);
  }

  private static LedgerCall opened(LedgerLine line) {
    return new LedgerCall(
        line.call(),
        line.run(),
        line.time(),
        line.charge(),
        Outcome.OPEN,
        line.count(),
        line.money(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static LedgerCall repeated(LedgerCall call) {
    return new LedgerCall(
        call.id(),
        call.run(),
        call.openedAt(),
        call.charge(),
        call.outcome(),
        call.pagesBilled(),
        call.price(),
        call.modelAnswered(),
        call.correlationId(),
        call.possiblyBilledAttempts() + 1);
  }

  /** An answered call stays one: a killed run may leave the next one to look for its answer. */
  private static LedgerCall closed(LedgerCall call, LedgerLine line) {
    if (call.outcome() == Outcome.ANSWERED) {
      return call;
    }
    return new LedgerCall(
        call.id(),
        call.run(),
        call.openedAt(),
        call.charge(),
        line.outcome().orElse(Outcome.UNKNOWN),
        line.count().isPresent() ? line.count() : call.pagesBilled(),
        line.money().or(call::price),
        line.model(),
        line.correlationId(),
        call.possiblyBilledAttempts());
  }

  LedgerHistory history() {
    return new LedgerHistory(List.copyOf(calls.values()), savings, damagedLines, currency);
  }
}
