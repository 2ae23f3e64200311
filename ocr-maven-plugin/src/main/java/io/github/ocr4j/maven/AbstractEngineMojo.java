package io.github.ocr4j.maven;

import io.github.ocr4j.client.DocumentTransport;
import io.github.ocr4j.convert.conversion.ReadingOptions;
import io.github.ocr4j.convert.engine.EngineChoice;
import io.github.ocr4j.convert.engine.EngineName;
import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.engine.RemoteSettings;
import io.github.ocr4j.convert.engine.StrategyName;
import io.github.ocr4j.convert.engine.StrategySettings;
import io.github.ocr4j.convert.strategy.batch.BatchMode;
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
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that may call an engine. */
abstract class AbstractEngineMojo extends AbstractBudgetMojo {
  private static final String SERVICE = "https://api.mistral.ai";

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

  final EngineName engineName() {
    return choice("engine", engine, EngineName.class);
  }

  final EngineSession openEngine() {
    String server = commandLine().text("serverId", serverId);
    ApiKeys keys =
        new ApiKeys(
            session().getSettings(), decryption, System.getenv(), session().getUserProperties());
    EngineChoice choice =
        EngineChoice.of(engineName(), server, session().isOffline(), () -> keys.find(server));
    getLog().info("Engine: " + choice.engine().parameterValue() + " (" + choice.reason() + ")");
    ReadingOptions reading = reading();
    return engines.open(
        choice, remote(), embedded(), reading.routing(), reading.splitImage(), money());
  }

  StrategySettings strategy() {
    return new StrategySettings(
        choice("strategy", strategy, StrategyName.class),
        number("concurrency", concurrency),
        given("deadline", deadline).map(text -> Quantity.duration("deadline", text)),
        Quantity.duration("jobTimeout", commandLine().text("jobTimeout", jobTimeout)),
        BatchMode.WAIT);
  }

  final RemoteSettings remote() {
    String address = given("baseUrl", baseUrl).orElse(SERVICE);
    return new RemoteSettings(
        address,
        model(),
        commandLine().headers("headers", headers),
        choice("transport", transport, DocumentTransport.class),
        given("timeout", timeout).map(text -> Quantity.duration("timeout", text)),
        given("requestsPerSecond", requestsPerSecond)
            .map(text -> Quantity.decimal("requestsPerSecond", text)),
        new SettingsProxies(session().getSettings(), decryption).find(uri(address)));
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
