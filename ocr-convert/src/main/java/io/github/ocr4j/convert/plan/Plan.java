package io.github.ocr4j.convert.plan;

import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run would do and cost.
 *
 * @param entries one for each document, in the order they were given
 * @param priceList names the prices that were used
 * @param zero nothing, in the price list's currency
 */
public record Plan(List<PlanEntry> entries, String priceList, Money zero) {

  /** Refuses nulls. */
  public Plan {
    entries = List.copyOf(entries);
    Objects.requireNonNull(priceList, "priceList");
    Objects.requireNonNull(zero, "zero");
  }

  /**
   * Puts documents together.
   *
   * @param entries one for each document
   * @param prices what pages cost
   * @return the plan
   */
  public static Plan of(List<PlanEntry> entries, PriceList prices) {
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  /**
   * How many pages have to be read.
   *
   * @return pages; empty when an engine has to count the pages of some document
   */
  public OptionalLong pagesToRead() {
    return entries.stream().allMatch(entry -> entry.pagesToRead().isPresent())
        ? OptionalLong.of(entries.stream().mapToLong(entry -> entry.pagesToRead().getAsInt()).sum())
        : OptionalLong.empty();
  }

  /**
   * How many wanted pages are stored.
   *
   * @return pages
   */
  public long storedPages() {
    return entries.stream().mapToLong(PlanEntry::storedPages).sum();
  }

  /**
   * How many calls are expected.
   *
   * @return calls of the engine, without uploads
   */
  public int calls() {
    return entries.stream().mapToInt(entry -> entry.chunks().size()).sum();
  }

  /**
   * What everything costs.
   *
   * @param batch whether it is read by a batch job
   * @return the price; empty when the price of some document is unknown
   */
  public Optional<Money> price(boolean batch) {
    return sum(entries.stream().map(entry -> entry.price(batch)).toList());
  }

  /**
   * What everything would cost at one rate.
   *
   * @param rate the rate
   * @return the price; empty when the price of some document is unknown
   */
  public Optional<Money> price(Rate rate) {
    return sum(
        entries.stream().map(entry -> Optional.ofNullable(entry.prices().get(rate))).toList());
  }

  private Optional<Money> sum(List<Optional<Money>> prices) {
    return prices.stream().allMatch(Optional::isPresent)
        ? Optional.of(prices.stream().flatMap(Optional::stream).reduce(zero, Money::plus))
        : Optional.empty();
  }

  /**
   * What everything costs, to be held against a budget.
   *
   * @param batch whether it is read by a batch job
   * @return pages and price
   */
  public Expense expense(boolean batch) {
    return new Expense(pagesToRead(), price(batch));
  }

  /**
   * The plan in one sentence.
   *
   * @param batch whether it is read by a batch job
   * @return documents, pages, calls and price
   */
  public String sentence(boolean batch) {
    long toRead = entries.stream().filter(entry -> !entry.isStored()).count();
    return "Planned: "
        + count(pagesToRead())
        + " pages of "
        + toRead
        + " documents in "
        + calls()
        + " calls for "
        + price(batch).map(Money::toString).orElse("an unknown price")
        + " ("
        + priceList
        + "); "
        + storedPages()
        + " pages are stored.";
  }

  private static String count(OptionalLong pages) {
    return pages.isPresent() ? String.valueOf(pages.getAsLong()) : "an unknown number of";
  }

  /**
   * The plan for a person.
   *
   * @return lines of a table with a sum
   */
  public String toTable() {
    return PlanTable.of(this);
  }

  /**
   * The plan for a program.
   *
   * @return JSON; amounts are text so that they stay exact, what is unknown is left out
   */
  public String toJson() {
    return PlanJson.of(this);
  }
}
