package io.github.ocr4j.maven;

import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.MistralEngineProvider;
import io.github.ocr4j.convert.Extraction;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.internal.extraction.ExtractionOptions;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.Count;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.console.ConsoleName;
import io.github.ocr4j.maven.console.RunConsole;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.price.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes structured data out of documents: one JSON file for each, in the shape of a JSON schema. It
 * is the remote engine that does so, at the price of annotated pages.
 */
@Mojo(
    name = "extract",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class ExtractMojo extends AbstractDocumentMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipExtract", defaultValue = "false")
  private boolean skipExtract;

  /** A file with the JSON schema of the data. */
  @Parameter(property = "ocr.schemaFile")
  private Path schemaFile;

  /** What the engine should look at, in words. */
  @Parameter(property = "ocr.prompt")
  private String prompt;

  /** The directory that the JSON files are written to. */
  @Parameter(property = "ocr.extractDirectory", defaultValue = "${basedir}/target/extracted-data")
  private Path extractDirectory;

  /** Whether the build fails when a document cannot be read. */
  @Parameter(property = "ocr.failOnError", defaultValue = "true")
  private boolean failOnError;

  /**
   * The id of the server in settings.xml whose password is the key; it may be encrypted. Without
   * such a server the key is taken from the environment variable MISTRAL_API_KEY, then
   * MISTRAL_AI_API_KEY, then from {@code -Docr.apiKey}.
   */
  @Parameter(property = "ocr.serverId", defaultValue = "ocr")
  private String serverId;

  /**
   * Where the remote service or a gateway is, with any path prefix, such as {@code
   * http://localhost:4000/mistral}. Default: the service's own address.
   */
  @Parameter(property = "ocr.baseUrl")
  private String baseUrl;

  /**
   * Headers for every call to the remote service or gateway: in the POM an element for each, named
   * like the header; on the command line {@code -Docr.headers="X-Team: docs, X-Tier: gold"}. They
   * are no place for a key: {@code mvn -X} shows them.
   */
  @Parameter(property = "ocr.headers")
  private Map<String, String> headers;

  /**
   * How documents get to the remote service: {@code auto}, {@code inline}, {@code upload} or {@code
   * signed-url}. A gateway that has no files endpoint needs {@code inline}.
   */
  @Parameter(property = "ocr.transport", defaultValue = "auto")
  private DocumentOptions.Transport transport;

  /** The longest silence of the remote service, such as {@code 90s} or {@code 5m}. */
  @Parameter(property = "ocr.timeout")
  private Duration timeout;

  /** At most so many calls each second, over all modules of the build. Default: no limit. */
  @Parameter(property = "ocr.requestsPerSecond")
  private Double requestsPerSecond;

  /** A directory with Tesseract's models ({@code *.traineddata}) for the embedded engine. */
  @Parameter(property = "ocr.tessdata")
  private Path tessdata;

  /**
   * Whether the embedded engine reads in a process of its own. A document that hangs or crashes it
   * then fails alone, and the build goes on.
   */
  @Parameter(property = "ocr.isolated", defaultValue = "false")
  private boolean isolated;

  /** How much a build may spend, in dollars, such as {@code 2.50}. Default: no limit. */
  @Parameter(property = "ocr.maxCost")
  private Money maxCost;

  /** How many pages a build may have read for money. Default: no limit. */
  @Parameter(property = "ocr.maxPages")
  private Integer maxPages;

  /**
   * How much all builds that share the {@code ledgerFile} may spend in a {@code budgetPeriod}, in
   * dollars. Default: no limit.
   */
  @Parameter(property = "ocr.maxCostPerPeriod")
  private Money maxCostPerPeriod;

  /**
   * How many pages all builds that share the {@code ledgerFile} may have read for money in a {@code
   * budgetPeriod}. Default: no limit.
   */
  @Parameter(property = "ocr.maxPagesPerPeriod")
  private Integer maxPagesPerPeriod;

  /** A {@code day}, {@code week}, {@code month} or {@code year} of the calendar, in UTC. */
  @Parameter(property = "ocr.budgetPeriod", defaultValue = "month")
  private BudgetPeriod budgetPeriod;

  /**
   * Stored answers that are older are read again, and paid for, such as {@code 90d}. With it every
   * document is written anew, from the store where that is young enough. Default: any age.
   */
  @Parameter(property = "ocr.maxAge")
  private Duration maxAge;

  /**
   * Whether everything is read again, even what is stored. This is paid for again; to only write
   * the Markdown again, delete the output directory.
   */
  @Parameter(property = "ocr.force", defaultValue = "false")
  private boolean force;

  /**
   * In which way documents are read: {@code single} (one after the other), {@code concurrent} (many
   * calls at the same time, at the pace that the service keeps up with), {@code batch} (as a job
   * that costs half and may take hours; the build waits for it) or {@code auto} (batch only when a
   * {@code deadline} allows it).
   */
  @Parameter(property = "ocr.strategy", defaultValue = "auto")
  private StrategyName strategy;

  /**
   * How many documents are read at the same time at most. Default: 8 with the remote engine, the
   * number of processors with the embedded one.
   */
  @Parameter(property = "ocr.concurrency")
  private Integer concurrency;

  /** When the answers are needed at the latest, such as {@code 48h}. Default: now. */
  @Parameter(property = "ocr.deadline")
  private Duration deadline;

  /** After which time the service stops a batch job: whole hours up to {@code 168h}. */
  @Parameter(property = "ocr.jobTimeout", defaultValue = "24h")
  private Duration jobTimeout;

  /**
   * What is shown of a run: {@code plain} (a line for each document that was converted, and a
   * summary), {@code rich} (below the lines also how far the run is: documents, pages, pace and
   * time left) or {@code auto}: rich when a person watches at a terminal, and plain with {@code
   * -B}, in CI (the environment variable {@code CI}) and without a terminal. With {@code -T} always
   * plain.
   */
  @Parameter(property = "ocr.console", defaultValue = "auto")
  private ConsoleName console;

  @Override
  boolean isSkipped() {
    return skipExtract;
  }

  @Override
  Ocr4j.Builder application() {
    return super.application()
        .credentials(build().credentials(engine(), serverId))
        .budget(
            RunOptions.budget(maxCost, maxPages, budgetPeriod, maxCostPerPeriod, maxPagesPerPeriod))
        .storePolicy(RunOptions.policy(maxAge, force));
  }

  @Override
  EngineSettings settings() {
    return new EngineAccess(baseUrl, headers, timeout, requestsPerSecond, tessdata, isolated)
        .addTo(super.settings().with(MistralEngineProvider.TRANSPORT, transport), build());
  }

  @Override
  void runOnDocuments() throws IOException, MojoFailureException {
    if (schemaFile == null) {
      throw new ConfigurationException(
          "Say what the data looks like: -Docr.schemaFile=invoice.schema.json.");
    }
    AnnotationFormat schema = ExtractionOptions.schema(schemaFile);
    try (Ocr4j ocr = application().build()) {
      Extraction extraction =
          conversion(ocr)
              .strategy(RunOptions.strategy(strategy, concurrency, deadline, jobTimeout))
              .extract(schema)
              .to(extractDirectory);
      Optional.ofNullable(prompt).ifPresent(extraction::prompt);
      ConversionResult result;
      ConversionLog log;
      try (RunConsole shown = build().console(console)) {
        log = new ConversionLog(getLog(), shown);
        result = extraction.run(log);
      }
      log.summary(result);
      failOn(result.failures().size());
    }
  }

  private void failOn(int failed) throws MojoFailureException {
    if (failed > 0 && failOnError) {
      throw new MojoFailureException(
          Count.of(failed, "document")
              + (failed == 1 ? " was" : " were")
              + " not read, see above; the others are. Build in spite of it with"
              + " -Docr.failOnError=false.");
    }
  }
}
