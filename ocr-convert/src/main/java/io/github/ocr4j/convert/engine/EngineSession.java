package io.github.ocr4j.convert.engine;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.ledger.LedgerBilling;
import io.github.ocr4j.convert.ledger.LedgerHistory;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.Planner;
import io.github.ocr4j.convert.reread.RepairCosts;
import io.github.ocr4j.convert.routing.PageRouter;
import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.convert.store.ResultStore;
import io.github.ocr4j.convert.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.strategy.RunContext;
import io.github.ocr4j.convert.strategy.RunListener;
import io.github.ocr4j.convert.strategy.RunResult;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An engine for the length of a run, behind the store and the ledger. Thread-safe. Closing it
 * completes the ledger and leaves the engine open for other modules.
 */
public final class EngineSession implements AutoCloseable {
  private final EngineStack engines;
  private final EngineShelf shelf;
  private final LedgerBilling billing;
  private final RepairCosts repairCosts;
  private final MoneySettings settings;
  private final Planner planner;
  private final Strategies strategies;

  EngineSession(
      EngineStack engines,
      EngineShelf shelf,
      Optional<MistralClient> client,
      PageRouter router,
      LedgerBilling billing,
      RepairCosts repairCosts,
      MoneySettings settings) {
    this.engines = engines;
    this.strategies = new Strategies(shelf, client);
    this.shelf = shelf;
    this.billing = billing;
    this.repairCosts = repairCosts;
    this.settings = settings;
    Planner.Builder planning = Planner.builder(shelf).prices(settings.prices());
    this.planner = (isBilled() ? planning.router(router) : planning).build();
  }

  /**
   * What reading a document would take.
   *
   * @param request the document
   * @return its part of a plan
   * @throws OcrException if it cannot be read
   */
  public PlanEntry entry(OcrRequest request) {
    return planner.entry(request);
  }

  /**
   * What reading documents would take.
   *
   * @param entries the documents
   * @return the plan
   */
  public Plan plan(List<PlanEntry> entries) {
    PriceList prices = settings.prices();
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  /**
   * Refuses a document whose price nobody knows before it is read, if there is a budget.
   *
   * @param entry the document
   * @throws BudgetException if only the engine can count its pages
   */
  public void requireKnownPrice(PlanEntry entry) {
    if (hasBudget() && !entry.isStored() && entry.pagesToRead().isEmpty()) {
      throw new BudgetException(
          "Only the engine can count the pages of "
              + entry.documentName()
              + ", so it cannot be held against maxCost or maxPages: convert it alone without these,"
              + " with -Docr.files="
              + entry.documentName()
              + ", or with -Docr.engine=local.");
    }
  }

  private boolean hasBudget() {
    return isBilled() && !settings.budget().isUnlimited();
  }

  /**
   * Refuses what exceeds the budget as a whole, before anything is called.
   *
   * @param plan the documents
   * @throws BudgetException if it would cost more than allowed
   */
  public void requireWithinBudget(Plan plan) {
    if (plan.calls() > 0 && hasBudget()) {
      billing.requireWithinBudget(plan.expense(false), plan.sentence(false));
    }
  }

  /**
   * A way to read documents.
   *
   * @param wanted what was asked for
   * @return the strategy
   * @throws ConfigurationException if it needs the remote engine and there is none
   */
  public ProcessingStrategy strategy(StrategySettings wanted) {
    return strategies.of(wanted);
  }

  /** The journal of jobs lies beside the store, because it is the store that collects them. */
  static Path journal(ResultStore store) {
    Path directory = store.directory();
    return directory.resolveSibling(directory.getFileName() + "-jobs");
  }

  /**
   * Reads documents.
   *
   * @param strategy in which way
   * @param plan the documents
   * @param listener hears what becomes of each, from many threads at once
   * @return how it was done
   */
  public RunResult run(ProcessingStrategy strategy, Plan plan, RunListener listener) {
    Optional<LedgerBilling> account = isBilled() ? Optional.of(billing) : Optional.empty();
    return strategy.run(
        plan, new RunContext(engines.front(), account, listener, TimeSource.system()));
  }

  /**
   * The engines behind this session.
   *
   * @return not to be closed
   */
  public EngineStack engines() {
    return engines;
  }

  /**
   * Whether pages cost money.
   *
   * @return true for the remote engine
   */
  public boolean isBilled() {
    return shelf.engine().billed();
  }

  /**
   * What the run cost and saved until now, over all modules of the build.
   *
   * @return the run's part of the ledger
   */
  public LedgerHistory history() {
    return billing.history();
  }

  /**
   * What reading pages again has cost until now, over all modules of the build.
   *
   * @return the cost
   */
  public Money repairCost() {
    return repairCosts.spent();
  }

  @Override
  public void close() {
    billing.close();
  }
}
