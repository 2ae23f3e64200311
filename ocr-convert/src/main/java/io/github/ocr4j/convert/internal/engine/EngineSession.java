package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.ledger.LedgerHistory;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.reread.RereadBilling;
import io.github.ocr4j.convert.internal.reread.RereadCosts;
import io.github.ocr4j.convert.internal.reread.RereadStep;
import io.github.ocr4j.convert.internal.reread.RereadingEngine;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engines of a run behind the store and the ledger: plans what each does, and does exactly
 * that. Thread-safe. Closing it completes the ledger and leaves the engines open for other runs.
 */
public final class EngineSession implements TracedEngine, CallExecutor {
  private final RunEngines engines;
  private final EngineChoice choice;
  private final Map<EngineIdentity, TracedEngine> byIdentity;
  private final EngineIdentity free;
  private final Optional<OcrEngine> chosen;
  private final Optional<MistralClient> client;
  private final LedgerBilling billing;
  private final RereadCosts repairCosts;
  private final MoneySettings settings;
  private final Planner planner;
  private final Strategies strategies;

  private EngineSession(Builder builder) {
    this.engines = builder.engines;
    this.choice = builder.choice;
    this.byIdentity = Map.copyOf(builder.byIdentity);
    this.free = builder.free;
    this.chosen = builder.chosen;
    this.client = builder.client;
    this.billing = builder.billing;
    this.repairCosts = builder.repairCosts;
    this.settings = builder.settings;
    StoredAnswers shelf = engines.shelf(choice.identity());
    this.strategies = new Strategies(shelf, client, engines.images());
    this.planner =
        Planner.builder(shelf)
            .prices(settings.prices())
            .router(new PageRouter(builder.routing, engines.sources().textLayers()), free)
            .storedFirst(choice.storedFirst().stream().map(engines::shelf).toList())
            .underWay(engines.underWay())
            .build();
  }

  /** Collects the engines of a session. */
  static final class Builder {
    private final RunEngines engines;
    private final EngineChoice choice;
    private final Routing routing;
    private final MoneySettings settings;
    private final LedgerBilling billing;
    private final RereadCosts repairCosts;
    private final Map<EngineIdentity, TracedEngine> byIdentity = new HashMap<>();
    private EngineIdentity free;
    private Optional<OcrEngine> chosen = Optional.empty();
    private Optional<MistralClient> client = Optional.empty();

    Builder(
        RunEngines engines,
        EngineChoice choice,
        Routing routing,
        MoneySettings settings,
        LedgerBilling billing,
        RereadCosts repairCosts) {
      this.engines = engines;
      this.choice = choice;
      this.routing = routing;
      this.settings = settings;
      this.billing = billing;
      this.repairCosts = repairCosts;
      this.free = choice.identity();
    }

    /** Answers that are there already are served, and noted as saved. */
    Builder stored(EngineIdentity identity) {
      byIdentity.put(
          identity, engines.storedOnly(identity, identity.billed() ? billing : Billing.none()));
      return this;
    }

    /** An engine that reads pages for nothing. */
    Builder free(EngineIdentity identity, TracedEngine engine) {
      free = identity;
      byIdentity.put(identity, engine);
      return this;
    }

    /** The engine that was chosen. */
    Builder chosen(OcrEngine engine) {
      client = MistralClient.of(engine);
      chosen = Optional.of(engine);
      byIdentity.put(choice.identity(), engines.storing(choice.identity(), engine, billing));
      return this;
    }

    EngineSession build() {
      return new EngineSession(this);
    }
  }

  /** Why this engine was chosen. */
  public EngineChoice choice() {
    return choice;
  }

  @Override
  public OcrResult answer(OcrRequest request, CallObserver observer) {
    return OcrResult.merge(
        entry(request).calls().stream().map(call -> execute(call, observer)).toList());
  }

  @Override
  public OcrResult execute(PlannedCall call, CallObserver observer) {
    return byIdentity.get(call.engine()).answer(call.request(), observer);
  }

  /**
   * The engine that reads pages for nothing.
   *
   * @return behind the store; not to be closed
   */
  public TracedEngine free() {
    return byIdentity.get(free);
  }

  /** What the engine is that reads pages for nothing. */
  public EngineIdentity freeIdentity() {
    return free;
  }

  /**
   * Reads pages again that a check rejects.
   *
   * @param wanted in which ways, and what all of them together may cost
   */
  public PageRereading repair(PageCheck check, RereadSettings wanted) {
    List<RereadStep> ladder = new ArrayList<>();
    for (EngineIdentity before : choice.storedFirst()) {
      EngineIdentity chat = RunEngines.chatIdentity(before, wanted.chatModel());
      ladder.addAll(
          engines.rungs(wanted, byIdentity.get(before), engines.storedOnly(chat, billing), free()));
    }
    if (isBilled() && chosen.isPresent()) {
      EngineIdentity identity = choice.identity();
      Billing capped = new RereadBilling(billing, settings.prices(), wanted.maxCost(), repairCosts);
      ladder.addAll(
          engines.rungs(
              wanted,
              engines.storing(identity, chosen.get(), capped),
              engines.storing(
                  RunEngines.chatIdentity(identity, wanted.chatModel()),
                  RunEngines.chat(client, wanted.chatModel()),
                  capped),
              free()));
    }
    return new PageRereading(new RereadingEngine(this, check, ladder, (asked, attempt) -> {}));
  }

  /**
   * What reading a document would take.
   *
   * @throws OcrException if it cannot be read, or not by the engine and it is not stored
   */
  public PlanEntry entry(OcrRequest request) {
    PlanEntry entry = planner.entry(request);
    if (!entry.isStored()) {
      choice.requireReadable(request.document());
    }
    return entry;
  }

  /** What reading documents would take. */
  public Plan plan(List<PlanEntry> entries) {
    PriceList prices = settings.prices();
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  /**
   * If there is a budget, refuses a document whose price is not known before it is read.
   *
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
   * @param listener hears what becomes of each, from many threads at once
   */
  public RunResult run(ProcessingStrategy strategy, Plan plan, RunListener listener) {
    Optional<LedgerBilling> account = isBilled() ? Optional.of(billing) : Optional.empty();
    return strategy.run(plan, new RunContext(this, account, listener, TimeSource.system()));
  }

  /** Whether pages cost money. */
  public boolean isBilled() {
    return choice.identity().billed();
  }

  /** What the run cost and saved until now, over all modules of the build. */
  public LedgerHistory history() {
    return billing.history();
  }

  /** What reading pages again has cost until now, over all modules of the build. */
  public Money repairCost() {
    return repairCosts.spent();
  }

  @Override
  public void close() {
    billing.close();
  }
}
