package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.plan.Expense;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Writes every call of one run into a ledger and keeps the run within a budget. Shared by all
 * threads of the run; close it at the run's end, so that what the store saved is written down.
 */
public final class LedgerBilling implements Billing, AutoCloseable {
  private final Ledger ledger;
  private final String run;
  private final PriceList prices;
  private final Budget budget;
  private final Spending spending;
  private final List<Saving> savings = new ArrayList<>();

  /**
   * Bills one run.
   *
   * @param run the run's id, such as its start time; the same run may go on in another process
   * @param budget what may be spent
   */
  public LedgerBilling(Ledger ledger, String run, PriceList prices, Budget budget) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
    this.run = Objects.requireNonNull(run, "run");
    this.prices = Objects.requireNonNull(prices, "prices");
    this.budget = Objects.requireNonNull(budget, "budget");
    this.spending = ledger.spending(run, earliest(), prices.currency());
  }

  /** A clock that is put back may lead into the period before. */
  private Instant earliest() {
    Instant start = budget.length().start(ledger.time().now());
    return budget.length().start(start.minusMillis(1));
  }

  /**
   * Refuses what would exceed the budget, before anything is called.
   *
   * @throws io.github.ocr4j.exception.BudgetException if it would exceed a limit
   */
  public void requireWithinBudget(Expense expense, String plan) {
    if (!budget.isUnlimited()) {
      ledger.check(spending, spent -> requireWithinBudget(spent, expense, plan));
    }
  }

  private void requireWithinBudget(Spending spent, Expense expense, String plan) {
    new BudgetCheck(budget.run(), "of this run", "maxCost", "maxPages")
        .require(expense, spent.ofRun(), plan);
    Instant start = budget.length().start(ledger.time().now());
    String period = "since " + start;
    new BudgetCheck(budget.period(), period, "maxCostPerPeriod", "maxPagesPerPeriod")
        .require(expense, spent.since(start), plan);
  }

  @Override
  public OcrResponse charge(
      Charge charge, CallObserver observer, Function<CallObserver, OcrResponse> call) {
    EntryObserver entry = new EntryObserver(open(charge));
    try {
      OcrResponse response = call.apply(entry.and(observer));
      complete(entry, answered(charge, response));
      return response;
    } catch (RuntimeException e) {
      complete(entry, failed(charge, e));
      throw e;
    }
  }

  /** Writes down attempts before they are repeated, and remembers the service's latest id. */
  private final class EntryObserver implements CallObserver {
    private final String id;
    private Optional<String> correlationId = Optional.empty();

    EntryObserver(String id) {
      this.id = id;
    }

    @Override
    public void repeating(int attempt, ServiceException failure) {
      if (failure.possiblyBilled()) {
        ledger.repeat(id, run);
      }
    }

    @Override
    public void identified(String latest) {
      correlationId = Optional.of(latest);
    }
  }

  /** An entry that cannot be completed stays open; what was paid for is given on all the same. */
  private void complete(EntryObserver entry, Ending ending) {
    try {
      close(entry.id, ending.orWith(entry.correlationId));
    } catch (EngineException unwritable) {
      LoggerFactory.getLogger(LedgerBilling.class)
          .warn(
              "A call has ended as {}, and the ledger counts it as open: {}",
              ending.outcome(),
              unwritable.getMessage());
    }
  }

  /**
   * Writes down pages that are about to be paid for.
   *
   * @throws io.github.ocr4j.exception.BudgetException if it would exceed a limit
   */
  public String open(Charge charge) {
    String id = UUID.randomUUID().toString();
    ledger.open(opening(id, charge), () -> requireWithinBudget(charge));
    return id;
  }

  /**
   * Writes down pages that are about to be paid for, under an id that the caller knows already. An
   * entry that is there stays as it is.
   *
   * @throws io.github.ocr4j.exception.BudgetException if it would exceed a limit
   */
  public void open(String id, Charge charge) {
    ledger.openOnce(opening(id, charge), () -> requireWithinBudget(charge));
  }

  private LedgerLine opening(String id, Charge charge) {
    return LedgerLine.of(
        LedgerLine.Event.OPEN,
        id,
        run,
        ledger.time().now(),
        charge,
        price(charge, charge.pageCount()));
  }

  /** Nothing has to be read to keep within no limit. Only while the ledger is held. */
  private Spending requireWithinBudget(Charge charge) throws IOException {
    if (!budget.isUnlimited()) {
      OptionalLong pages = charge.pageCount().stream().asLongStream().findFirst();
      Expense expense = new Expense(pages, price(charge, charge.pageCount()));
      spending.catchUp();
      requireWithinBudget(spending, expense, sentence(charge));
    }
    return spending;
  }

  /** Completes an entry whose pages were answered. */
  public void answered(String id, Charge charge, OcrResponse response) {
    close(id, answered(charge, response));
  }

  /**
   * Completes an entry whose pages were not answered.
   *
   * @param outcome whether they may have been billed
   */
  public void notAnswered(String id, Outcome outcome) {
    close(
        id,
        new Ending(
            outcome, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private void close(String id, Ending ending) {
    ledger.close(id, run, ending);
  }

  private Ending answered(Charge charge, OcrResponse response) {
    OptionalInt pages = OptionalInt.of(response.usageInfo().pagesProcessed());
    return new Ending(
        Outcome.ANSWERED,
        pages,
        price(charge, pages),
        Optional.of(response.model()),
        Optional.empty());
  }

  private static Ending failed(Charge charge, RuntimeException failure) {
    boolean service = failure instanceof ServiceException;
    boolean billed = service && ((ServiceException) failure).possiblyBilled();
    return new Ending(
        billed ? Outcome.UNKNOWN : Outcome.REFUSED,
        billed ? charge.pageCount() : OptionalInt.of(0),
        Optional.empty(),
        Optional.empty(),
        service ? ((ServiceException) failure).failure().correlationId() : Optional.empty());
  }

  private Optional<Money> price(Charge charge, OptionalInt pages) {
    return pages.isPresent()
        ? prices.price(charge.model(), charge.rate(), pages.getAsInt())
        : Optional.empty();
  }

  private static String sentence(Charge charge) {
    String pages =
        charge.pageCount().isPresent()
            ? charge.pageCount().getAsInt() + " pages of "
            : "an unknown number of pages of ";
    return "Planned: " + pages + charge.documentName() + " with " + charge.model() + ".";
  }

  @Override
  public synchronized void saved(Charge charge) {
    savings.add(new Saving(run, ledger.time().now(), charge, price(charge, charge.pageCount())));
  }

  /** What this run cost until now, together with what it saved. */
  public LedgerHistory history() {
    flush();
    return ledger.historyOf(run);
  }

  private synchronized void flush() {
    if (!savings.isEmpty()) {
      ledger.saved(run, SavingSums.of(savings));
      savings.clear();
    }
  }

  @Override
  public void close() {
    flush();
  }
}
