package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.price.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a ledger holds, at one moment.
 *
 * @param calls the calls that may have been billed, in the order they were written down
 * @param savings what the store saved
 * @param damagedLines lines that could not be read, such as one that a kill cut off
 * @param currency the currency of all sums: that of the last price; amounts in others are unknown
 */
public record LedgerHistory(
    List<LedgerCall> calls, List<Saving> savings, int damagedLines, Currency currency) {

  /** Refuses nulls. */
  public LedgerHistory {
    calls = List.copyOf(calls);
    savings = List.copyOf(savings);
    Objects.requireNonNull(currency, "currency");
  }

  /** The part of one run. */
  public LedgerHistory ofRun(String run) {
    return new LedgerHistory(
        calls.stream().filter(call -> call.run().equals(run)).toList(),
        savings.stream().filter(saving -> saving.run().equals(run)).toList(),
        0,
        currency);
  }

  /**
   * The part since a moment.
   *
   * @return the calls and savings from then on
   */
  public LedgerHistory since(Instant start) {
    return new LedgerHistory(
        calls.stream().filter(call -> !call.openedAt().isBefore(start)).toList(),
        savings.stream().filter(saving -> !saving.at().isBefore(start)).toList(),
        0,
        currency);
  }

  /** What everything cost. */
  public Costs total() {
    return Costs.of(calls, currency);
  }

  /** What each run cost. */
  public Map<String, Costs> byRun() {
    return by(LedgerCall::run);
  }

  /** What each document cost. */
  public Map<String, Costs> byDocument() {
    return by(call -> call.charge().documentName());
  }

  /** What each model cost. */
  public Map<String, Costs> byModel() {
    return by(call -> call.charge().model());
  }

  /** What each day cost. */
  public Map<LocalDate, Costs> byDay(ZoneId zone) {
    return by(call -> call.openedAt().atZone(zone).toLocalDate());
  }

  private <K extends Comparable<? super K>> Map<K, Costs> by(Function<LedgerCall, K> key) {
    return calls.stream()
        .collect(
            Collectors.groupingBy(
                key,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), group -> Costs.of(group, currency))));
  }

  /** Calls that were never completed: what interrupted runs may have paid without an answer. */
  public List<LedgerCall> openCalls() {
    return calls.stream().filter(call -> call.outcome() == Outcome.OPEN).toList();
  }

  /** What the store saved, as far as prices are known. */
  public Money saved() {
    return savings.stream()
        .map(Saving::price)
        .flatMap(Optional::stream)
        .filter(price -> price.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** How many pages came from the store. */
  public long pagesSaved() {
    return savings.stream().mapToLong(saving -> saving.charge().pageCount().orElse(0)).sum();
  }

  /** Sums up for people. */
  public CostReport report(ZoneId zone) {
    return new CostReport(
        sum(total()),
        sums(byDay(zone)),
        sums(byRun()),
        sums(byModel()),
        sums(byDocument()),
        pagesSaved(),
        saved().amount(),
        openCalls().size(),
        damagedLines(),
        currency().getCurrencyCode());
  }

  private static <K> Map<K, CostReport.Sum> sums(Map<K, Costs> costs) {
    Map<K, CostReport.Sum> sums = new LinkedHashMap<>();
    costs.forEach((name, value) -> sums.put(name, sum(value)));
    return sums;
  }

  private static CostReport.Sum sum(Costs costs) {
    return new CostReport.Sum(
        costs.calls(),
        costs.pages(),
        costs.price().amount(),
        costs.pagesOfUnknownPrice(),
        costs.possiblyBilledPages(),
        costs.possiblyBilledPrice().amount());
  }
}
