package io.github.ocr4j.maven;

import io.github.ocr4j.convert.conversion.Conversion;
import io.github.ocr4j.convert.conversion.ConversionOptions;
import io.github.ocr4j.convert.conversion.ConversionSummary;
import io.github.ocr4j.convert.conversion.EngineConverter;
import io.github.ocr4j.convert.conversion.Review;
import io.github.ocr4j.convert.conversion.RunCosts;
import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.extraction.ExtractionOptions;
import io.github.ocr4j.convert.extraction.JsonStep;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.console.RunConsole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Takes structured data out of documents: one JSON file for each, in the shape of a JSON schema. It
 * is the remote engine that does so, at the price of annotated pages.
 */
@Mojo(name = "extract", threadSafe = true, requiresProject = false)
public class ExtractMojo extends AbstractEngineMojo {

  /** A file with the JSON schema of the data. */
  @Parameter(property = "ocr.schemaFile")
  private File schemaFile;

  /** What the engine should look at, in words. */
  @Parameter(property = "ocr.prompt")
  private String prompt;

  /** The directory that the JSON files are written to. */
  @Parameter(property = "ocr.extractDirectory", defaultValue = "${basedir}/target/extracted-data")
  private File extractDirectory;

  /** Whether the build fails when a document cannot be read. */
  @Parameter(property = "ocr.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipExtract", defaultValue = "false")
  private boolean skipExtract;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public ExtractMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipExtract", skipExtract);
  }

  @Override
  void runOnDocuments() throws IOException, MojoFailureException {
    ExtractionOptions options = options();
    try (LazyEngine engine = new LazyEngine(this::openRemoteEngine)) {
      ConversionLog log;
      ConversionSummary summary;
      try (RunConsole console = console()) {
        log = new ConversionLog(getLog(), console);
        summary = extraction(options, engine, log).run(filter());
      }
      log.summary(
          summary, engine.history().map(paid -> RunCosts.of(paid, prices()).line()).orElse(""));
      if (!summary.failures().isEmpty() && commandLine().flag("failOnError", failOnError)) {
        throw new MojoFailureException(
            summary.failures().size()
                + " documents were not read, see above; the others are. Build in spite of it with"
                + " -Docr.failOnError=false.");
      }
    }
  }

  private Conversion extraction(ExtractionOptions options, LazyEngine engine, ConversionLog log) {
    Path outputs = path("extractDirectory", extractDirectory);
    return new Conversion(
        new Conversion.Places(sourceDirectory(), outputs, workDirectory()),
        new ConversionOptions(options.fingerprint(), Optional.empty(), rewrites(), false),
        () ->
            new EngineConverter(
                engine.open(), strategy(), options::request, Review.none(), new JsonStep(outputs)),
        List.of(log));
  }

  private ExtractionOptions options() {
    Path schema =
        optionalPath("schemaFile", schemaFile)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "Say what the data looks like: -Docr.schemaFile=invoice.schema.json."));
    return new ExtractionOptions(
        reading(), ExtractionOptions.schema(schema), given("prompt", prompt));
  }

  private EngineSession openRemoteEngine() {
    EngineSession session = openEngine();
    if (!session.isBilled()) {
      session.close();
      throw new ConfigurationException(
          "Only the remote engine takes data out of documents: set MISTRAL_API_KEY or the server '"
              + "ocr' in settings.xml, and not -Docr.engine="
              + session.choice().provider().name()
              + ".");
    }
    return session;
  }
}
