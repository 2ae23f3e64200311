package io.github.ocr4j.ledger;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts lines together to calls. Not thread-safe. */
final class LedgerTally {
  private final Map<String, LedgerCall> calls = new LinkedHashMap<>();
  private final List<Saving> savings = new ArrayList<>();
  private final Currency currency;
  private int damagedLines;

  LedgerTally(Currency currency) {
    this.currency = currency;
  }

  /** Takes a line; one that makes no sense is counted and otherwise ignored. */
  void add(String json) {
    if (json.isBlank()) {
      return;
    }
    try {
      add(LedgerLine.parse(json));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      damagedLines++;
    }
  }

  private void add(LedgerLine line) {
    switch (line.event()) {
      case OPEN -> calls.put(line.call(), opened(line));
      case REPEATED -> calls.computeIfPresent(line.call(), (id, call) -> repeated(call));
      case CLOSED -> calls.computeIfPresent(line.call(), (id, call) -> closed(call, line));
      case SAVED -> savings.add(new Saving(line.run(), line.time(), line.charge(), line.money()));
    }
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
