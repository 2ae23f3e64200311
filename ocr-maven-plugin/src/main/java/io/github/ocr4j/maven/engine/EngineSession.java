package io.github.ocr4j.maven.engine;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.ledger.Budget;
import io.github.ocr4j.ledger.LedgerBilling;
import io.github.ocr4j.ledger.LedgerHistory;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.PlanEntry;
import io.github.ocr4j.plan.Planner;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.store.EngineShelf;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine for the length of a run, behind the store and the ledger. Thread-safe. Closing it
 * completes the ledger and leaves the engine open for other modules.
 */
public final class EngineSession implements AutoCloseable {
  private final TracedEngine engine;
  private final EngineShelf shelf;
  private final LedgerBilling billing;
  private final MoneySettings settings;

  EngineSession(
      TracedEngine engine, EngineShelf shelf, LedgerBilling billing, MoneySettings settings) {
    this.engine = engine;
    this.shelf = shelf;
    this.billing = billing;
    this.settings = settings;
  }

  /**
   * The engine.
   *
   * @return not to be closed
   */
  public TracedEngine engine() {
    return engine;
  }

  /**
   * What reading documents would take.
   *
   * @param requests the documents; one that cannot be looked into is left out
   * @return the plan
   */
  public Plan plan(List<OcrRequest> requests) {
    Planner planner = Planner.builder(shelf).prices(settings.prices()).build();
    List<PlanEntry> entries = new ArrayList<>();
    for (OcrRequest request : requests) {
      try {
        entries.add(planner.entry(request));
      } catch (OcrException unreadable) {
        // Reading it will fail in the same way, and is what reports it.
      }
    }
    PriceList prices = settings.prices();
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  /**
   * Refuses what exceeds the budget as a whole, before anything is called.
   *
   * @param requests the documents
   * @throws io.github.ocr4j.exception.BudgetException if it would cost more than allowed
   */
  public void requireWithinBudget(List<OcrRequest> requests) {
    if (!shelf.engine().billed() || settings.budget().equals(Budget.unlimited())) {
      return;
    }
    Plan plan = plan(requests);
    billing.requireWithinBudget(plan.expense(false), plan.sentence(false));
  }

  /**
   * What the run cost and saved until now, over all modules of the build.
   *
   * @return the run's part of the ledger
   */
  public LedgerHistory history() {
    return billing.history();
  }

  @Override
  public void close() {
    billing.close();
  }
}
