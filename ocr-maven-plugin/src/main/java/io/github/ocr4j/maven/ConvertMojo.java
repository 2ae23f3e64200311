package io.github.ocr4j.maven;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.Layout;
import io.github.ocr4j.markdown.Split;
import io.github.ocr4j.maven.conversion.Conversion;
import io.github.ocr4j.maven.conversion.ConversionOptions;
import io.github.ocr4j.maven.conversion.ConversionSummary;
import io.github.ocr4j.maven.conversion.DocumentConverter;
import io.github.ocr4j.maven.conversion.EngineConverter;
import io.github.ocr4j.maven.conversion.OutputRoots;
import io.github.ocr4j.maven.conversion.ReadingOptions;
import io.github.ocr4j.maven.conversion.WritingOptions;
import io.github.ocr4j.maven.engine.EngineChoice;
import io.github.ocr4j.maven.engine.EngineName;
import io.github.ocr4j.maven.engine.Engines;
import io.github.ocr4j.maven.engine.RemoteSettings;
import io.github.ocr4j.maven.key.ApiKeys;
import io.github.ocr4j.maven.parameter.Choice;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Converts PDFs, scans and office files to Markdown with images.
 *
 * <p>Only what has changed is converted: a document, an option, or an output that is missing.
 * Outputs whose document is gone are removed. Every document is tried; the build fails at the end
 * if one could not be converted.
 */
@Mojo(
    name = "convert",
    defaultPhase = LifecyclePhase.PRE_SITE,
    threadSafe = true,
    requiresProject = false)
public class ConvertMojo extends AbstractOcrMojo {

  /**
   * Who reads the documents: {@code mistral} (the remote service, needs a key), {@code local}
   * (embedded, needs neither key nor network), or {@code auto}: what was converted before by either
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

  /** The model of the remote service. Default: {@code mistral-ocr-latest}. */
  @Parameter(property = "ocr.model")
  private String model;

  /** Which pages are read, counted from 1, such as {@code 1,3-5}. Default: all. */
  @Parameter(property = "ocr.pageNumbers")
  private String pageNumbers;

  /**
   * How many files a document becomes: {@code none} (one), {@code page} (one for each page and an
   * index) or {@code heading} (one for each chapter and an index).
   */
  @Parameter(property = "ocr.split", defaultValue = "none")
  private String split;

  /**
   * Where files go: {@code bundle} ({@code name/index.md} and {@code name/images}), {@code flat}
   * ({@code name.md} and {@code images/name}) or {@code maven-site} ({@code markdown/name.md} and
   * {@code resources/images/name}, for {@code target/generated-site}).
   */
  @Parameter(property = "ocr.layout", defaultValue = "bundle")
  private String layout;

  /** Whether everything is converted again. */
  @Parameter(property = "ocr.force", defaultValue = "false")
  private boolean force;

  /** Whether the build fails when a document cannot be converted. */
  @Parameter(property = "ocr.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether the first document that cannot be converted ends the run. */
  @Parameter(property = "ocr.failFast", defaultValue = "false")
  private boolean failFast;

  private final Engines engines;
  private final SettingsDecrypter decrypter;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public ConvertMojo(Engines engines, SettingsDecrypter decrypter) {
    this.engines = engines;
    this.decrypter = decrypter;
  }

  @Override
  void run() throws IOException, MojoFailureException {
    EngineName wanted = EngineName.parse(commandLine().text("engine", engine));
    ReadingOptions reading = reading();
    WritingOptions writing = writing();
    ConversionOptions options =
        new ConversionOptions(
            writing.fingerprint(reading),
            wanted == EngineName.AUTO ? Optional.empty() : Optional.of(wanted.parameterValue()),
            commandLine().flag("force", force),
            commandLine().flag("failFast", failFast));
    ConversionLog log = new ConversionLog(getLog());
    Conversion conversion =
        new Conversion(
            new Conversion.Places(sourceDirectory(), outputDirectory(), workDirectory()),
            options,
            () -> open(wanted, reading, writing),
            log);
    ConversionSummary summary = conversion.run(filter());
    log.summary(summary);
    failOn(summary);
  }

  private ReadingOptions reading() {
    return new ReadingOptions(
        given("model", model),
        given("pageNumbers", pageNumbers).map(ConvertMojo::pages).orElse(PageSelection.all()));
  }

  private static PageSelection pages(String numbers) {
    try {
      return PageSelection.parseNumbers(numbers);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage() + ", for -Docr.pageNumbers.");
    }
  }

  private WritingOptions writing() {
    return new WritingOptions(
        Choice.of("split", commandLine().text("split", split), Split.class),
        Choice.of("layout", commandLine().text("layout", layout), Layout.class));
  }

  private DocumentConverter open(
      EngineName wanted, ReadingOptions reading, WritingOptions writing) {
    String server = commandLine().text("serverId", serverId);
    ApiKeys keys =
        new ApiKeys(
            session().getSettings(), decrypter, System.getenv(), session().getUserProperties());
    EngineChoice choice =
        EngineChoice.of(wanted, server, session().isOffline(), () -> keys.find(server));
    getLog().info("Engine: " + choice.engine().parameterValue() + " (" + choice.reason() + ")");
    OcrEngine opened =
        engines.open(choice, new RemoteSettings(given("baseUrl", baseUrl), reading.model()));
    return new EngineConverter(
        opened,
        choice.engine().parameterValue(),
        reading,
        writing,
        new OutputRoots(outputDirectory(), writing.layout()));
  }

  private void failOn(ConversionSummary summary) throws MojoFailureException {
    int failed = summary.failures().size();
    if (failed == 0 || !commandLine().flag("failOnError", failOnError)) {
      return;
    }
    throw new MojoFailureException(
        failed
            + (failed == 1 ? " document was" : " documents were")
            + " not converted, see above; the others are. Leave documents out with -Docr.excludes,"
            + " or build in spite of it with -Docr.failOnError=false.");
  }

  private Optional<String> given(String name, String configured) {
    return Optional.ofNullable(commandLine().text(name, configured))
        .filter(text -> !text.isBlank());
  }
}
