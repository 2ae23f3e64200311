package io.github.ocr4j.maven.engine;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.ledger.Ledger;
import io.github.ocr4j.ledger.LedgerBilling;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.maven.key.ApiKey;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.routing.PageRouter;
import io.github.ocr4j.routing.Routing;
import io.github.ocr4j.routing.RoutingEngine;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.ResultStore;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.store.StoredFirstEngine;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Named;
import javax.inject.Singleton;

/**
 * Opens engines, each once for all modules of a build: the native libraries are loaded once, and
 * modules that run at the same time share the limits of one client and one ledger. Thread-safe.
 * What it opens stays open until the build ends.
 */
@Named
@Singleton
public class Engines {
  private final Map<RemoteKey, MistralClient> clients = new HashMap<>();
  private final Map<Path, Ledger> ledgers = new HashMap<>();
  private OcrEngine local;

  /** Opens nothing yet. */
  public Engines() {
    QuietLogging.ask();
  }

  private record RemoteKey(RemoteSettings settings, ApiKey key) {}

  /**
   * Opens the chosen engine behind store and ledger.
   *
   * @param choice which one
   * @param remote how a remote one is reached
   * @param routing which pages go to the remote engine
   * @param money where answers and costs are kept
   * @return a session to be closed
   */
  public EngineSession open(
      EngineChoice choice, RemoteSettings remote, Routing routing, MoneySettings money) {
    ResultStore store = money.store().open();
    LedgerBilling billing =
        new LedgerBilling(ledger(money.ledgerFile()), money.run(), money.prices(), money.budget());
    StorePolicy policy = money.force() ? StorePolicy.standard().forced() : StorePolicy.standard();
    EngineShelf remoteShelf = remoteShelf(store, remote.model(), policy);
    EngineShelf shelf =
        choice.engine() == EngineName.MISTRAL ? remoteShelf : localShelf(store, policy);
    TracedEngine storing =
        new StoringEngine(shelf, new GuardedEngine(engine(choice, remote)), billing);
    PageRouter router = new PageRouter(routing, new PdfPageSource());
    return new EngineSession(
        inFront(choice, remoteShelf, storing, router, localShelf(store, policy)),
        shelf,
        choice.key().map(key -> client(remote, key)),
        router,
        billing,
        money);
  }

  private TracedEngine inFront(
      EngineChoice choice,
      EngineShelf remoteShelf,
      TracedEngine storing,
      PageRouter router,
      EngineShelf localShelf) {
    if (choice.storedRemoteFirst()) {
      return new StoredFirstEngine(remoteShelf, storing);
    }
    return choice.engine() == EngineName.MISTRAL
        ? new RoutingEngine(
            router, storing, new StoringEngine(localShelf, this::readLocally, Billing.none()))
        : storing;
  }

  /**
   * Where answers of an engine are kept.
   *
   * @param engine whose answers; for {@link EngineName#AUTO} the remote engine's go first
   * @param model the remote engine's model
   * @param settings where the store is
   * @return at least one shelf
   */
  public List<EngineShelf> shelves(EngineName engine, String model, StoreSettings settings) {
    ResultStore store = settings.open();
    EngineShelf remote = remoteShelf(store, model, StorePolicy.standard());
    EngineShelf embedded = localShelf(store, StorePolicy.standard());
    return switch (engine) {
      case AUTO -> List.of(remote, embedded);
      case MISTRAL -> List.of(remote);
      case LOCAL -> List.of(embedded);
    };
  }

  private static EngineShelf remoteShelf(ResultStore store, String model, StorePolicy policy) {
    return new EngineShelf(store, EngineIdentity.remote("mistral", model), policy);
  }

  private static EngineShelf localShelf(ResultStore store, StorePolicy policy) {
    return new EngineShelf(
        store, EngineIdentity.embedded("local", LocalEngine.OUTPUT_VERSION), policy);
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
   * @return shared, not to be closed
   */
  protected OcrEngine engine(EngineChoice choice, RemoteSettings remote) {
    if (choice.unavailable().isPresent()) {
      return request -> {
        throw new ConfigurationException(choice.unavailable().get());
      };
    }
    return choice.engine() == EngineName.MISTRAL
        ? client(remote, choice.key().orElseThrow()).engine()
        : local();
  }

  private OcrResponse readLocally(OcrRequest request) {
    return local().process(request);
  }

  private synchronized OcrEngine local() {
    if (local == null) {
      local = LocalEngine.create();
    }
    return local;
  }

  private synchronized MistralClient client(RemoteSettings remote, ApiKey key) {
    return clients.computeIfAbsent(new RemoteKey(remote, key), Engines::connect);
  }

  private static MistralClient connect(RemoteKey key) {
    RemoteSettings settings = key.settings();
    MistralClientBuilder client =
        MistralClient.builder()
            .apiKey(key.key().value())
            .model(settings.model())
            .documentTransport(settings.transport())
            .listener(LedgerBilling.listener());
    settings.baseUrl().ifPresent(client::baseUrl);
    settings.headers().forEach(client::header);
    settings.timeout().map(Engines::patience).ifPresent(client::network);
    settings.requestsPerSecond().ifPresent(client::requestsPerSecond);
    return client.build();
  }

  private static NetworkOptions patience(Duration readTimeout) {
    return NetworkOptions.builder().readTimeout(readTimeout).build();
  }
}
