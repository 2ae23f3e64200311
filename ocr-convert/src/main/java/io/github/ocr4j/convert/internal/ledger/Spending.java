package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.internal.ledger.LedgerLog.Cursor;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one run spent, and what all runs spent on each day, kept up with a ledger: each line is read
 * once, however many calls are held against a budget. Not thread-safe.
 */
final class Spending {
  private final Cursor cursor;
  private final Currency currency;
  private final String run;
  private final LedgerTally tally;
  private final TreeMap<LocalDate, Costs> byDay = new TreeMap<>();
  private Costs ofRun;

  /** Sums up the calls of a run and, from a moment on, of all runs. */
  Spending(Cursor cursor, Currency currency, String run, Instant start) {
    this.cursor = cursor;
    this.currency = currency;
    this.run = run;
    this.ofRun = Costs.nothing(currency);
    this.tally =
        new LedgerTally(
            currency, head -> head.run().equals(run) || isSince(start, head.at()), this::changed);
  }

  private static boolean isSince(Instant start, String at) {
    try {
      return !Instant.parse(at).isBefore(start);
    } catch (DateTimeException damaged) {
      return true;
    }
  }

  private void changed(Optional<LedgerCall> before, LedgerCall now) {
    Costs added = Costs.of(now, currency);
    Costs change = before.map(call -> added.minus(Costs.of(call, currency))).orElse(added);
    byDay.merge(now.openedAt().atZone(ZoneOffset.UTC).toLocalDate(), change, Costs::plus);
    if (now.run().equals(run)) {
      ofRun = ofRun.plus(change);
    }
  }

  /** Takes what was written down since the last time. */
  void catchUp() throws IOException {
    cursor.forEachNew(tally::add);
  }

  Costs ofRun() {
    return ofRun;
  }

  /** What all runs spent since the beginning of a day. */
  Costs since(Instant start) {
    return byDay.tailMap(start.atZone(ZoneOffset.UTC).toLocalDate()).values().stream()
        .reduce(Costs.nothing(currency), Costs::plus);
  }
}
