package io.github.ocr4j.maven;

import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.MistralEngineProvider;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.internal.engine.EngineChoice;
import io.github.ocr4j.convert.internal.engine.MoneySettings;
import io.github.ocr4j.convert.internal.engine.ProxySettings;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.console.ConsoleName;
import io.github.ocr4j.maven.console.RunConsole;
import io.github.ocr4j.maven.key.ApiKeys;
import io.github.ocr4j.maven.parameter.Quantity;
import io.github.ocr4j.maven.proxy.SettingsProxies;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that may call an engine. */
abstract class AbstractEngineMojo extends AbstractBudgetMojo {
  private static final String SERVICE = "https://api.mistral.ai";

  /** As many as in the client's defaults. */
  private static final int SILENCES_OF_A_CALL = 3;

  /**
   * Who reads the documents: {@code mistral} (the remote service, needs a key), {@code local}
   * (embedded, needs neither key nor network), or {@code auto}: what was converted or stored before
   * stays, and the rest goes to the remote service when a key is found, else to the embedded
   * engine.
   */
  @Parameter(property = "ocr.engine", defaultValue = "auto")
  private String engine;

  /**
   * Where the remote service or a gateway is, with any path prefix, such as {@code
   * http://localhost:4000/mistral}. Default: the service's own address.
   */
  @Parameter(property = "ocr.baseUrl")
  private String baseUrl;

  /**
   * The id of the server in settings.xml whose password is the key; it may be encrypted. Without
   * such a server the key is taken from the environment variable MISTRAL_API_KEY, then
   * MISTRAL_AI_API_KEY, then from {@code -Docr.apiKey}.
   */
  @Parameter(property = "ocr.serverId", defaultValue = "ocr")
  private String serverId;

  /**
   * Headers for every call to the remote service or gateway: in the POM an element for each, named
   * like the header; on the command line {@code -Docr.headers="X-Team: docs, X-Tier: gold"}. They
   * are no place for a key: {@code mvn -X} shows them.
   */
  @Parameter private Map<String, String> headers;

  /**
   * How documents get to the remote service: {@code auto}, {@code inline}, {@code upload} or {@code
   * signed-url}. A gateway that has no files endpoint needs {@code inline}.
   */
  @Parameter(property = "ocr.transport", defaultValue = "auto")
  private String transport;

  /** The longest silence of the remote service, such as {@code 90s} or {@code 5m}. */
  @Parameter(property = "ocr.timeout")
  private String timeout;

  /** At most so many calls each second, over all modules of the build. Default: no limit. */
  @Parameter(property = "ocr.requestsPerSecond")
  private String requestsPerSecond;

  /**
   * In which way documents are read: {@code single} (one after the other), {@code concurrent} (many
   * calls at the same time, at the pace that the service keeps up with), {@code batch} (as a job
   * that costs half and may take hours; the build waits for it) or {@code auto} (batch only when a
   * {@code deadline} allows it).
   */
  @Parameter(property = "ocr.strategy", defaultValue = "auto")
  private String strategy;

  /**
   * How many documents are read at the same time at most. Default: 8 with the remote engine, the
   * number of processors with the embedded one.
   */
  @Parameter(property = "ocr.concurrency")
  private String concurrency;

  /** When the answers are needed at the latest, such as {@code 48h}. Default: now. */
  @Parameter(property = "ocr.deadline")
  private String deadline;

  /** After which time the service stops a batch job: whole hours up to {@code 168h}. */
  @Parameter(property = "ocr.jobTimeout", defaultValue = "24h")
  private String jobTimeout;

  /**
   * What is shown of a run: {@code plain} (a line for each document that was converted, and a
   * summary), {@code rich} (below the lines also how far the run is: documents, pages, pace and
   * time left) or {@code auto}: rich when a person watches at a terminal, and plain with {@code
   * -B}, in CI (the environment variable {@code CI}) and without a terminal. With {@code -T} always
   * plain.
   */
  @Parameter(property = "ocr.console", defaultValue = "auto")
  private String console;

  private final BuildEngines engines;
  private final SettingsDecryption decryption;

  AbstractEngineMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    this.engines = engines;
    this.decryption = new SettingsDecryption(decrypter);
  }

  final String engineName() {
    String name = commandLine().text("engine", engine).strip().toLowerCase(Locale.ROOT);
    List<String> names = OcrEngines.names();
    if (!name.equals(EngineChoice.AUTO) && !names.contains(name)) {
      throw new ConfigurationException(
          "'"
              + name
              + "' is no value of engine: set -Docr.engine to "
              + EngineChoice.AUTO
              + ", "
              + String.join(" or ", names)
              + ".");
    }
    return name;
  }

  /** The application with this goal's settings; nothing is opened yet. */
  final Ocr4j ocr4j() {
    MoneySettings money = money();
    return Ocr4j.builder()
        .engines(engines)
        .engine(engineName())
        .settings(engineSettings())
        .credentials(this::withKey)
        .store(money.store().directory())
        .storeMode(money.store().mode())
        .storePolicy(money.policy())
        .ledger(money.ledgerFile())
        .prices(money.prices())
        .budget(money.budget())
        .run(money.run())
        .workDirectory(workDirectory())
        .build();
  }

  /** What is to be read of the documents, and in which way. */
  final Conversion read(Ocr4j ocr) {
    return ocr.convert(sourceDirectory(), filter())
        .routing(routing())
        .pages(pages())
        .options(options())
        .strategy(strategy());
  }

  /** A key is looked for only where the engine takes one. */
  private EngineSettings withKey(EngineSettings settings) {
    String name = engineName();
    if (!name.equals(EngineChoice.AUTO)
        && !OcrEngines.named(name).settings().contains(EngineSettings.API_KEY)) {
      return settings;
    }
    String server = commandLine().text("serverId", serverId);
    String remedy =
        "engine="
            + MistralEngineProvider.NAME
            + " needs a key: set the environment variable MISTRAL_API_KEY, or put the key as the"
            + " password of a server with the id '"
            + server
            + "' in settings.xml; or use -Docr.engine=local, which needs none.";
    ApiKeys keys =
        new ApiKeys(
            session().getSettings(), decryption, System.getenv(), session().getUserProperties());
    try {
      return settings
          .with(EngineSettings.API_KEY, keys.find(server))
          .with(
              EngineSettings.WHY_NO_API_KEY,
              OcrEngineProvider.Availability.unavailable("no key found", remedy));
    } catch (ConfigurationException unusable) {
      return settings.with(
          EngineSettings.WHY_NO_API_KEY,
          OcrEngineProvider.Availability.unavailable(
              "no usable key: " + unusable.getMessage(), unusable.getMessage()));
    }
  }

  @Override
  final EngineSettings engineSettings() {
    String address = given("baseUrl", baseUrl).orElse(SERVICE);
    return super.engineSettings()
        .with(EngineSettings.OFFLINE, session().isOffline())
        .with(EngineSettings.BASE_URL, address)
        .with(
            MistralEngineProvider.HEADERS,
            new MistralEngineProvider.Headers(commandLine().headers("headers", headers)))
        .with(
            MistralEngineProvider.TRANSPORT,
            choice("transport", transport, DocumentOptions.Transport.class))
        .with(
            MistralEngineProvider.NETWORK,
            network(new SettingsProxies(session().getSettings(), decryption).find(uri(address))))
        .with(
            MistralEngineProvider.REQUESTS_PER_SECOND,
            given("requestsPerSecond", requestsPerSecond)
                .map(text -> Quantity.decimal("requestsPerSecond", text)));
  }

  private NetworkOptions network(Optional<ProxySettings> proxy) {
    NetworkOptions.Builder network = NetworkOptions.builder();
    given("timeout", timeout)
        .map(text -> Quantity.duration("timeout", text))
        .ifPresent(
            silence ->
                network.readTimeout(silence).callTimeout(silence.multipliedBy(SILENCES_OF_A_CALL)));
    proxy.ifPresent(known -> known.addTo(network));
    return network.build();
  }

  private StrategySettings strategy() {
    return new StrategySettings(
        choice("strategy", strategy, StrategyName.class),
        number("concurrency", concurrency),
        given("deadline", deadline).map(text -> Quantity.duration("deadline", text)),
        Quantity.duration("jobTimeout", commandLine().text("jobTimeout", jobTimeout)),
        BatchMode.WAIT);
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // It is refused below, like every other text that is no address.
    }
    throw new ConfigurationException(
        "'" + address + "' is no address: set -Docr.baseUrl to one such as " + SERVICE + ".");
  }

  final RunConsole console() {
    return Terminal.console(choice("console", console, ConsoleName.class), session());
  }
}
