package io.github.ocr4j.convert.engine;

import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.convert.engine.EngineStacks.PaidEngines;
import io.github.ocr4j.convert.ledger.Billing;
import io.github.ocr4j.convert.ledger.Ledger;
import io.github.ocr4j.convert.ledger.LedgerBilling;
import io.github.ocr4j.convert.reread.ChatPageEngine;
import io.github.ocr4j.convert.reread.RepairBilling;
import io.github.ocr4j.convert.reread.RepairCosts;
import io.github.ocr4j.convert.routing.PageRouter;
import io.github.ocr4j.convert.routing.Routing;
import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.convert.store.ResultStore;
import io.github.ocr4j.convert.store.StorePolicy;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens engines, each once for all modules of a build: the native libraries are loaded once, and
 * modules that run at the same time share the limits of one client and one ledger. Thread-safe.
 * What it opens stays open until the build ends.
 */
public class Engines {
  private final Map<RemoteKey, MistralClient> clients = new HashMap<>();
  private final Map<Path, Ledger> ledgers = new HashMap<>();
  private final Map<String, RepairCosts> repairCosts = new HashMap<>();
  private final Map<EmbeddedSettings, OcrEngine> embedded = new HashMap<>();

  private record RemoteKey(RemoteSettings settings, ApiKey key) {}

  /**
   * Opens the chosen engine behind store and ledger.
   *
   * @param choice which one
   * @param remote how a remote one is reached
   * @param embedded how the embedded one reads
   * @param routing which pages go to the remote engine
   * @param split how images are cut into pages
   * @param money where answers and costs are kept
   * @return a session to be closed
   */
  public EngineSession open(
      EngineChoice choice,
      RemoteSettings remote,
      EmbeddedSettings embedded,
      Routing routing,
      ImageSplit split,
      MoneySettings money) {
    LedgerBilling billing =
        new LedgerBilling(ledger(money.ledgerFile()), money.run(), money.prices(), money.budget());
    EngineStacks stacks =
        stacks(money.store(), remote.model(), embedded, routing, split, money.policy());
    return new EngineSession(
        stack(choice, remote, embedded, stacks, billing, money),
        choice.engine() == EngineName.MISTRAL ? stacks.remoteShelf() : stacks.localShelf(),
        choice.key().map(key -> client(remote, key)),
        stacks.router(),
        billing,
        repairCosts(money),
        money);
  }

  private EngineStack stack(
      EngineChoice choice,
      RemoteSettings remote,
      EmbeddedSettings embedded,
      EngineStacks stacks,
      LedgerBilling billing,
      MoneySettings money) {
    OcrEngine chosen = new GuardedEngine(engine(choice, remote, embedded));
    OcrEngine free = request -> local(embedded).process(request);
    if (choice.engine() == EngineName.MISTRAL) {
      return stacks.remote(
          new PaidEngines(chosen, model -> chat(choice, remote, model)),
          billing,
          maxCost -> new RepairBilling(billing, money.prices(), maxCost, repairCosts(money)),
          free);
    }
    EngineStack local = stacks.local(chosen);
    return choice.storedRemoteFirst() ? local.after(stacks.storedRemote(billing, free)) : local;
  }

  private static EngineStacks stacks(
      StoreSettings settings,
      String model,
      EmbeddedSettings embedded,
      Routing routing,
      ImageSplit split,
      StorePolicy policy) {
    ResultStore store = settings.open();
    return new EngineStacks(
        remoteShelf(store, model, policy),
        new EngineShelf(store, embedded.identity(), policy),
        new PageRouter(routing, new PdfPageSource()),
        split);
  }

  /**
   * What was read before; nobody is asked and nothing is billed.
   *
   * @param engine whose answers; for {@link EngineName#AUTO} the remote engine's go first
   * @param model the remote engine's model
   * @param embedded how the embedded engine read
   * @param routing which pages went to the remote engine
   * @param split how images were cut into pages
   * @param settings where the store is
   * @return engines that fail with a sentence for what is not stored
   */
  public EngineStack stored(
      EngineName engine,
      String model,
      EmbeddedSettings embedded,
      Routing routing,
      ImageSplit split,
      StoreSettings settings) {
    EngineStacks stacks = stacks(settings, model, embedded, routing, split, StorePolicy.standard());
    EngineStack local = stacks.local(StoredOrElse.NOBODY);
    EngineStack remote = stacks.storedRemote(Billing.none(), StoredOrElse.NOBODY);
    return switch (engine) {
      case AUTO -> local.after(remote);
      case MISTRAL -> remote;
      case LOCAL -> local;
    };
  }

  private static EngineShelf remoteShelf(ResultStore store, String model, StorePolicy policy) {
    return new EngineShelf(store, EngineIdentity.remote("mistral", model), policy);
  }

  /** All modules of a build spend on repairs together. */
  private synchronized RepairCosts repairCosts(MoneySettings money) {
    return repairCosts.computeIfAbsent(
        money.run(), name -> new RepairCosts(money.prices().currency()));
  }

  /**
   * The ledger, one for each file.
   *
   * @param file where it is
   * @return the ledger
   */
  public synchronized Ledger ledger(Path file) {
    return ledgers.computeIfAbsent(file, path -> Ledger.open(path, TimeSource.system()));
  }

  /**
   * The engine itself.
   *
   * @param choice which one
   * @param remote how a remote one is reached
   * @param embedded how the embedded one reads
   * @return shared, not to be closed
   */
  protected OcrEngine engine(
      EngineChoice choice, RemoteSettings remote, EmbeddedSettings embedded) {
    if (choice.unavailable().isPresent()) {
      return unavailable(choice);
    }
    return choice.engine() == EngineName.MISTRAL
        ? client(remote, choice.key().orElseThrow()).engine()
        : local(embedded);
  }

  private OcrEngine chat(EngineChoice choice, RemoteSettings remote, String model) {
    return choice.unavailable().isPresent()
        ? unavailable(choice)
        : new ChatPageEngine(client(remote, choice.key().orElseThrow()).chat()::complete, model);
  }

  private static OcrEngine unavailable(EngineChoice choice) {
    return request -> {
      throw new ConfigurationException(choice.unavailable().orElseThrow());
    };
  }

  private synchronized OcrEngine local(EmbeddedSettings settings) {
    return embedded.computeIfAbsent(settings, EmbeddedSettings::open);
  }

  private synchronized MistralClient client(RemoteSettings remote, ApiKey key) {
    return clients.computeIfAbsent(new RemoteKey(remote, key), Engines::connect);
  }

  private static MistralClient connect(RemoteKey key) {
    RemoteSettings settings = key.settings();
    MistralClientBuilder client =
        MistralClient.builder()
            .baseUrl(settings.baseUrl())
            .apiKey(key.key().value())
            .model(settings.model())
            .documents(DocumentOptions.builder().transport(settings.transport()).build())
            .network(settings.network())
            .listener(LedgerBilling.listener());
    settings.headers().forEach(client::header);
    settings.requestsPerSecond().ifPresent(client::requestsPerSecond);
    return client.build();
  }
}
