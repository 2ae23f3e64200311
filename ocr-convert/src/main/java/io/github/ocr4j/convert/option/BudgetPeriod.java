package io.github.ocr4j.convert.option;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The time over which a ledger's costs are counted together, in UTC. */
public enum BudgetPeriod {
  /** Since midnight. */
  DAY,
  /** Since Monday. */
  WEEK,
  /** Since the first of the month. */
  MONTH,
  /** Since the first of January. */
  YEAR;

  /**
   * When the current period began.
   *
   * @param now a moment
   * @return the start of the period that it lies in
   */
  public Instant start(Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first =
        switch (this) {
          case DAY -> today;
          case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> today.withDayOfMonth(1);
          case YEAR -> today.withDayOfYear(1);
        };
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
