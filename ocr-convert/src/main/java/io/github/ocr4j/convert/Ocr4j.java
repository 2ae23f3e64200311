package io.github.ocr4j.convert;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.internal.engine.EngineChoice;
import io.github.ocr4j.convert.internal.engine.EnginePool;
import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.engine.MoneySettings;
import io.github.ocr4j.convert.internal.engine.StoreSettings;
import io.github.ocr4j.convert.internal.ledger.LedgerHistory;
import io.github.ocr4j.convert.internal.source.Sources;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.SourceFilter;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.EngineSettings.Languages;
import io.github.ocr4j.engine.EngineSettings.Setting;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.PriceList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Documents in, Markdown out, and no page paid for twice: the way in for a program.
 *
 * <pre>{@code
 * try (Ocr4j ocr = Ocr4j.builder().build()) {
 *   ConversionResult result =
 *       ocr.convert(Path.of("src/docs")).to(Path.of("target/docs")).run(System.out::println);
 *   result.failures().forEach(System.err::println);
 * }
 * }</pre>
 *
 * <p>It keeps every answer in a store and notes every paid call in a ledger, and it reads again
 * only what has changed. Engines are opened when a document needs one and stay open until {@link
 * #close()}. Thread-safe; a {@link Conversion} is not.
 */
public final class Ocr4j implements AutoCloseable {
  private final EnginePool engines;
  private final boolean ownsEngines;
  private final String engine;
  private final EngineSettings settings;
  private final UnaryOperator<EngineSettings> credentials;
  private final MoneySettings money;
  private final Path workDirectory;

  private Ocr4j(Builder builder) {
    this.engines = builder.engines.orElseGet(EnginePool::new);
    this.ownsEngines = builder.engines.isEmpty();
    this.engine = builder.engine;
    this.settings = builder.settings;
    this.credentials = builder.credentials;
    this.money =
        new MoneySettings(
            new StoreSettings(builder.storeDirectory, builder.storeMode),
            builder.ledgerFile,
            builder.prices,
            builder.budget,
            builder.run,
            builder.policy);
    this.workDirectory = builder.workDirectory;
  }

  /**
   * Starts with the defaults: the engine is chosen automatically, the key comes from the
   * environment, store and ledger are in the user's cache directory, and there is no budget.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Converts the documents below a directory.
   *
   * @param directory where they are
   * @return a conversion, to be told what is wanted
   */
  public Conversion convert(Path directory) {
    return convert(directory, SourceFilter.standard());
  }

  /**
   * Converts some of the documents below a directory.
   *
   * @param directory where they are
   * @param filter which of them
   * @return a conversion, to be told what is wanted
   */
  public Conversion convert(Path directory, SourceFilter filter) {
    return new Conversion(this, Sources.below(directory, filter));
  }

  /**
   * Converts documents. Their outputs are named by their paths below the directory that holds them
   * all.
   *
   * @param documents files, at least one
   * @return a conversion, to be told what is wanted
   * @throws ConfigurationException if there is none, or no directory holds them all
   */
  public Conversion convert(List<Path> documents) {
    return new Conversion(this, Sources.of(documents));
  }

  /**
   * What was spent and saved, over everything that shares the ledger.
   *
   * @return by day, run, model and document
   */
  public CostReport costs() {
    return history().report(ZoneId.systemDefault());
  }

  /**
   * What was spent and saved from a moment on.
   *
   * @param since the first moment that counts
   * @return by day, run, model and document
   */
  public CostReport costs(Instant since) {
    return history().since(since).report(ZoneId.systemDefault());
  }

  private LedgerHistory history() {
    return engines.ledger(money.ledgerFile()).history();
  }

  /** The engine that must have read a document, if the choice is not left to the program. */
  Optional<String> requiredEngine() {
    return engine.equals(EngineChoice.AUTO) ? Optional.empty() : Optional.of(engine);
  }

  EngineChoice choice() {
    return EngineChoice.of(engine, credentials.apply(settings));
  }

  EngineSession open(Routing routing, ImageSplit split) {
    return engines.open(choice(), routing, split, money);
  }

  EngineSession openStored(Routing routing, ImageSplit split) {
    return engines.openStored(EngineChoice.of(engine, settings), routing, split, money);
  }

  MoneySettings money() {
    return money;
  }

  /** The languages of scans; empty leaves them to the engine. */
  List<String> languages() {
    return settings.get(EngineSettings.LANGUAGES).map(Languages::names).orElse(List.of());
  }

  /** The model of the settings; empty leaves it to the engine. */
  Optional<String> model() {
    return settings.get(EngineSettings.MODEL);
  }

  Path workDirectory() {
    return workDirectory;
  }

  /** Closes the engines, unless they belong to a pool that was given. */
  @Override
  public void close() {
    if (ownsEngines) {
      engines.close();
    }
  }

  /** Says how documents are read and what may be paid. Not thread-safe. */
  public static final class Builder {
    private static final List<String> KEY_VARIABLES =
        List.of("MISTRAL_API_KEY", "MISTRAL_AI_API_KEY");

    private Optional<EnginePool> engines = Optional.empty();
    private String engine = EngineChoice.AUTO;
    private EngineSettings settings = EngineSettings.none();
    private UnaryOperator<EngineSettings> credentials =
        known -> known.with(EngineSettings.API_KEY, keyOf(System.getenv()));
    private Path storeDirectory = ResultStore.defaultDirectory();
    private StoreMode storeMode = StoreMode.READ_WRITE;
    private Path ledgerFile = storeDirectory.resolveSibling("ledger.jsonl");
    private Path workDirectory = storeDirectory.resolveSibling("work");
    private PriceList prices = PriceList.standard();
    private Budget budget = Budget.unlimited();
    private StorePolicy policy = StorePolicy.standard();
    private String run = Instant.now() + "-" + ProcessHandle.current().pid();

    private Builder() {}

    private static Optional<ApiKey> keyOf(Map<String, String> environment) {
      return KEY_VARIABLES.stream()
          .filter(name -> environment.containsKey(name) && !environment.get(name).isBlank())
          .map(name -> new ApiKey(environment.get(name).strip(), "environment variable " + name))
          .findFirst();
    }

    /**
     * Who reads the documents.
     *
     * @param name an engine's name, such as {@code mistral} or {@code local}, or {@code auto} for
     *     the first one that is available
     * @return this
     * @throws ConfigurationException if there is no such engine
     */
    public Builder engine(String name) {
      if (!name.equals(EngineChoice.AUTO)) {
        OcrEngines.named(name);
      }
      this.engine = name;
      return this;
    }

    /**
     * The key of the service. Default: the environment variable {@code MISTRAL_API_KEY}, then
     * {@code MISTRAL_AI_API_KEY}.
     *
     * @param key the key
     * @return this
     */
    public Builder apiKey(String key) {
      ApiKey known = new ApiKey(key, "the program");
      return credentials(others -> others.with(EngineSettings.API_KEY, known));
    }

    /**
     * Looks for the key of the service when an engine is about to be opened, and not before.
     *
     * @param source adds the key to settings, or why there is none
     * @return this
     */
    public Builder credentials(UnaryOperator<EngineSettings> source) {
      this.credentials = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * A setting of an engine, such as {@link EngineSettings#BASE_URL}.
     *
     * @param <T> the type of its values
     * @param setting the setting
     * @param value its value
     * @return this
     */
    public <T> Builder setting(Setting<T> setting, T value) {
      return settings(settings.with(setting, value));
    }

    /**
     * All settings of engines, in the place of those before.
     *
     * @param all the settings, without a key
     * @return this
     */
    public Builder settings(EngineSettings all) {
      this.settings = Objects.requireNonNull(all, "all");
      return this;
    }

    /**
     * The directory that keeps every answer. Default: {@link ResultStore#defaultDirectory()}.
     *
     * @param directory made when it is not there
     * @return this
     */
    public Builder store(Path directory) {
      this.storeDirectory = Objects.requireNonNull(directory, "directory");
      return this;
    }

    /**
     * What may be done to the store. Default: everything.
     *
     * @param mode what may be done
     * @return this
     */
    public Builder storeMode(StoreMode mode) {
      this.storeMode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Which stored answers are served. Default: those of any age.
     *
     * @param newPolicy which of them
     * @return this
     */
    public Builder storePolicy(StorePolicy newPolicy) {
      this.policy = Objects.requireNonNull(newPolicy, "newPolicy");
      return this;
    }

    /**
     * The file that notes every call that may be paid for. Default: beside the store's default.
     *
     * @param file made when it is not there
     * @return this
     */
    public Builder ledger(Path file) {
      this.ledgerFile = Objects.requireNonNull(file, "file");
      return this;
    }

    /**
     * What pages cost. Default: {@link PriceList#standard()}.
     *
     * @param list the prices
     * @return this
     */
    public Builder prices(PriceList list) {
      this.prices = Objects.requireNonNull(list, "list");
      return this;
    }

    /**
     * What may be paid at most. Default: no limit.
     *
     * @param limits for a run, for a period, or both
     * @return this
     */
    public Builder budget(Budget limits) {
      this.budget = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Where hashes of documents are remembered; may be deleted between runs. Default: beside the
     * store's default.
     *
     * @param directory made when it is not there
     * @return this
     */
    public Builder workDirectory(Path directory) {
      this.workDirectory = Objects.requireNonNull(directory, "directory");
      return this;
    }

    /**
     * What the run is called in the ledger; a budget for a run counts everything of this name.
     * Default: the time and the process.
     *
     * @param name a name
     * @return this
     */
    public Builder run(String name) {
      this.run = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Engines that are shared with others. Default: engines of its own.
     *
     * @param pool stays open when this is closed
     * @return this
     */
    @SuppressWarnings("exports") // For the shells, which are built together with this library.
    public Builder engines(EnginePool pool) {
      this.engines = Optional.of(pool);
      return this;
    }

    /**
     * Builds it. Opens nothing yet.
     *
     * @return the application
     */
    public Ocr4j build() {
      return new Ocr4j(this);
    }
  }
}
