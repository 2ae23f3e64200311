package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.reread.RereadCosts;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opens engines, each once: native libraries are loaded once, and runs at the same time share the
 * limits of one client, one ledger and one sum of paid re-reading. Thread-safe.
 */
public class EnginePool implements AutoCloseable {
  private final Map<Key, OcrEngine> engines = new HashMap<>();
  private final Map<Path, Ledger> ledgers = new HashMap<>();
  private final Map<String, RereadCosts> repairCosts = new HashMap<>();

  private record Key(String name, EngineSettings settings) {}

  /** Opens nothing yet. */
  public EnginePool() {}

  /**
   * The engine of a provider with these settings.
   *
   * @return shared, not to be closed by the caller
   * @throws io.github.ocr4j.exception.ConfigurationException if a setting is missing or wrong
   */
  public synchronized OcrEngine engine(OcrEngineProvider provider, EngineSettings settings) {
    EngineSettings own = settings.only(provider.settings());
    return engines.computeIfAbsent(new Key(provider.name(), own), key -> open(provider, own));
  }

  /** Opens an engine. */
  protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
    return provider.create(settings);
  }

  /**
   * Opens the engines of a run behind store and ledger.
   *
   * @return a session to be closed
   */
  public EngineSession open(
      EngineChoice choice, Routing routing, ImageSplit split, MoneySettings money) {
    LedgerBilling billing =
        new LedgerBilling(ledger(money.ledgerFile()), money.run(), money.prices(), money.budget());
    RunEngines engines = RunEngines.of(money.store().open(), money.policy(), split);
    EngineSession.Builder session =
        new EngineSession.Builder(
            engines, choice, routing, money, billing, repairCosts(money.run(), money.prices()));
    freeEngine(choice.settings())
        .ifPresent(
            free -> {
              EngineIdentity identity = free.identity(choice.settings());
              OcrEngine lazily =
                  (request, observer) -> engine(free, choice.settings()).process(request, observer);
              session.free(identity, engines.storing(identity, lazily, Billing.none()));
            });
    choice.storedFirst().forEach(session::stored);
    return session.chosen(chosen(choice)).build();
  }

  private OcrEngine chosen(EngineChoice choice) {
    return choice
        .unavailable()
        .map(RunEngines::refusing)
        .orElseGet(() -> engine(choice.provider(), choice.settings()));
  }

  /**
   * What was read before; no engine is opened and nothing is billed.
   *
   * @return a session that refuses what is not stored with a sentence
   */
  public EngineSession openStored(
      EngineChoice choice, Routing routing, ImageSplit split, MoneySettings money) {
    RunEngines engines = RunEngines.of(money.store().open(), StorePolicy.standard(), split);
    LedgerBilling unused =
        new LedgerBilling(
            Ledger.inMemory(TimeSource.system()), money.run(), money.prices(), Budget.unlimited());
    EngineSession.Builder session =
        new EngineSession.Builder(
            engines, choice, routing, money, unused, new RereadCosts(money.prices().currency()));
    freeEngine(choice.settings())
        .map(free -> free.identity(choice.settings()))
        .ifPresent(free -> session.free(free, engines.storedOnly(free, Billing.none())));
    choice.storedFirst().forEach(session::stored);
    return session.stored(choice.identity()).build();
  }

  private static Optional<OcrEngineProvider> freeEngine(EngineSettings settings) {
    return OcrEngines.all().stream()
        .filter(provider -> provider.place() != OcrEngineProvider.NEVER_AUTOMATIC)
        .filter(provider -> !provider.identity(settings).billed())
        .findFirst();
  }

  /** The ledger, one for each file. */
  public synchronized Ledger ledger(Path file) {
    return ledgers.computeIfAbsent(file, path -> Ledger.open(path, TimeSource.system()));
  }

  /** All modules of a build spend on reading again together. */
  synchronized RereadCosts repairCosts(String run, PriceList prices) {
    return repairCosts.computeIfAbsent(run, name -> new RereadCosts(prices.currency()));
  }

  @Override
  public synchronized void close() {
    engines.values().forEach(OcrEngine::close);
    engines.clear();
  }
}
