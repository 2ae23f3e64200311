package io.github.ocr4j.maven;

import io.github.ocr4j.client.DocumentTransport;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.ledger.Budget;
import io.github.ocr4j.ledger.Budget.Limit;
import io.github.ocr4j.maven.conversion.ReadingOptions;
import io.github.ocr4j.maven.engine.EngineChoice;
import io.github.ocr4j.maven.engine.EngineName;
import io.github.ocr4j.maven.engine.EngineSession;
import io.github.ocr4j.maven.engine.Engines;
import io.github.ocr4j.maven.engine.MoneySettings;
import io.github.ocr4j.maven.engine.RemoteSettings;
import io.github.ocr4j.maven.engine.StrategyName;
import io.github.ocr4j.maven.engine.StrategySettings;
import io.github.ocr4j.maven.key.ApiKeys;
import io.github.ocr4j.maven.parameter.Choice;
import io.github.ocr4j.maven.parameter.Quantity;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.routing.Routing;
import io.github.ocr4j.strategy.batch.BatchMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that may call an engine. */
abstract class AbstractEngineMojo extends AbstractDocumentMojo {

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

  /** Headers for every call to the remote service or gateway. */
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
  private Integer concurrency;

  /** When the answers are needed at the latest, such as {@code 48h}. Default: now. */
  @Parameter(property = "ocr.deadline")
  private String deadline;

  /** After which time the service stops a batch job: whole hours up to {@code 168h}. */
  @Parameter(property = "ocr.jobTimeout", defaultValue = "24h")
  private String jobTimeout;

  /**
   * Which pages go to the remote engine: {@code all}, {@code scans-only} (pages of PDFs with a text
   * layer are read by the embedded engine for nothing) or {@code auto} (only those whose text layer
   * can be trusted are).
   */
  @Parameter(property = "ocr.routing", defaultValue = "all")
  private String routing;

  /** The model of the remote service. */
  @Parameter(property = "ocr.model", defaultValue = "mistral-ocr-latest")
  private String model;

  /** Which pages are read, counted from 1, such as {@code 1,3-5}. Default: all. */
  @Parameter(property = "ocr.pageNumbers")
  private String pageNumbers;

  /**
   * How tables come: {@code markdown}, {@code html} (keeps merged cells) or {@code inline} (as the
   * engine writes them into the text).
   */
  @Parameter(property = "ocr.tableFormat", defaultValue = "inline")
  private String tableFormat;

  /** Whether running headers are taken out of the text. */
  @Parameter(property = "ocr.extractHeaders", defaultValue = "false")
  private boolean extractHeaders;

  /** Whether running footers are taken out of the text. */
  @Parameter(property = "ocr.extractFooters", defaultValue = "false")
  private boolean extractFooters;

  /** At most so many images for each document, 0 for none. Default: all. */
  @Parameter(property = "ocr.imageLimit")
  private Integer imageLimit;

  /** Only images at least so many pixels wide and high. Default: all. */
  @Parameter(property = "ocr.imageMinSize")
  private Integer imageMinSize;

  /**
   * Whether the engine says how sure it is: {@code none}, {@code page} or {@code word}. Some older
   * models and gateways refuse to.
   */
  @Parameter(property = "ocr.confidence", defaultValue = "none")
  private String confidence;

  /** How much a build may spend, in dollars, such as {@code 2.50}. Default: no limit. */
  @Parameter(property = "ocr.maxCost")
  private String maxCost;

  /** How many pages a build may have read for money. Default: no limit. */
  @Parameter(property = "ocr.maxPages")
  private String maxPages;

  /**
   * Whether everything is read again, even what is stored. This is paid for again; to only write
   * the Markdown again, delete the output directory.
   */
  @Parameter(property = "ocr.force", defaultValue = "false")
  private boolean force;

  private final Engines engines;
  private final SettingsDecrypter decrypter;

  AbstractEngineMojo(Engines engines, SettingsDecrypter decrypter) {
    this.engines = engines;
    this.decrypter = decrypter;
  }

  final EngineName engineName() {
    return EngineName.parse(commandLine().text("engine", engine));
  }

  final boolean force() {
    return commandLine().flag("force", force);
  }

  final EngineSession openEngine() {
    String server = commandLine().text("serverId", serverId);
    ApiKeys keys =
        new ApiKeys(
            session().getSettings(), decrypter, System.getenv(), session().getUserProperties());
    EngineChoice choice =
        EngineChoice.of(engineName(), server, session().isOffline(), () -> keys.find(server));
    getLog().info("Engine: " + choice.engine().parameterValue() + " (" + choice.reason() + ")");
    return engines.open(choice, remote(), routing(), money());
  }

  StrategySettings strategy() {
    return new StrategySettings(
        Choice.of("strategy", commandLine().text("strategy", strategy), StrategyName.class),
        number("concurrency", concurrency),
        given("deadline", deadline).map(text -> Quantity.duration("deadline", text)),
        Quantity.duration("jobTimeout", commandLine().text("jobTimeout", jobTimeout)),
        BatchMode.WAIT);
  }

  final RemoteSettings remote() {
    return new RemoteSettings(
        given("baseUrl", baseUrl),
        model(),
        headers == null ? Map.of() : headers,
        Choice.of("transport", commandLine().text("transport", transport), DocumentTransport.class),
        given("timeout", timeout).map(text -> Quantity.duration("timeout", text)),
        given("requestsPerSecond", requestsPerSecond)
            .map(text -> Quantity.decimal("requestsPerSecond", text)));
  }

  private MoneySettings money() {
    Limit limit =
        new Limit(
            given("maxCost", maxCost).map(text -> Quantity.money("maxCost", text)),
            given("maxPages", maxPages)
                .map(text -> OptionalLong.of(Quantity.whole("maxPages", text)))
                .orElse(OptionalLong.empty()));
    return new MoneySettings(
        store(), ledgerFile(), prices(), Budget.perRun(limit), runName(), force());
  }

  /** All modules of a build have the same, and two builds do not. */
  private String runName() {
    return session().getStartTime().toInstant() + "-" + ProcessHandle.current().pid();
  }

  private String model() {
    return given("model", model)
        .orElseThrow(() -> new ConfigurationException("The model is blank: set -Docr.model."));
  }

  final Routing routing() {
    return Choice.of("routing", commandLine().text("routing", routing), Routing.class);
  }

  final ReadingOptions reading() {
    return new ReadingOptions(
        routing(),
        model(),
        given("pageNumbers", pageNumbers)
            .map(AbstractEngineMojo::pages)
            .orElse(PageSelection.all()),
        tableFormat(),
        commandLine().flag("extractHeaders", extractHeaders),
        commandLine().flag("extractFooters", extractFooters),
        number("imageLimit", imageLimit),
        number("imageMinSize", imageMinSize),
        given("confidence", confidence)
            .map(text -> Choice.of("confidence", text, Confidence.class))
            .flatMap(Confidence::granularity));
  }

  private enum Confidence {
    NONE,
    PAGE,
    WORD;

    Optional<ConfidenceGranularity> granularity() {
      return this == NONE
          ? Optional.empty()
          : Optional.of(new ConfidenceGranularity(Choice.written(this)));
    }
  }

  private enum Tables {
    INLINE,
    MARKDOWN,
    HTML
  }

  private Optional<TableFormat> tableFormat() {
    return switch (Choice.of(
        "tableFormat", commandLine().text("tableFormat", tableFormat), Tables.class)) {
      case INLINE -> Optional.empty();
      case MARKDOWN -> Optional.of(TableFormat.MARKDOWN);
      case HTML -> Optional.of(TableFormat.HTML);
    };
  }

  private Optional<Integer> number(String name, Integer configured) {
    return given(name, configured == null ? null : configured.toString())
        .map(text -> Quantity.whole(name, text));
  }

  private static PageSelection pages(String numbers) {
    try {
      return PageSelection.parseNumbers(numbers);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage() + ", for -Docr.pageNumbers.");
    }
  }
}
