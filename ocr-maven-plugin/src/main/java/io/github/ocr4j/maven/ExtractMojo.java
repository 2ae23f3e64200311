package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Extraction;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.internal.extraction.ExtractionOptions;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.Count;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.console.RunConsole;
import io.github.ocr4j.model.AnnotationFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
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
    AnnotationFormat schema = ExtractionOptions.schema(schemaFile());
    try (Ocr4j ocr = ocr4j()) {
      Extraction extraction =
          read(ocr).extract(schema).to(path("extractDirectory", extractDirectory));
      given("prompt", prompt).ifPresent(extraction::prompt);
      ConversionResult result;
      ConversionLog log;
      try (RunConsole console = console()) {
        log = new ConversionLog(getLog(), console);
        result = extraction.run(log);
      }
      log.summary(result);
      failOn(result.failures().size());
    }
  }

  private void failOn(int failed) throws MojoFailureException {
    if (failed > 0 && commandLine().flag("failOnError", failOnError)) {
      throw new MojoFailureException(
          Count.of(failed, "document")
              + (failed == 1 ? " was" : " were")
              + " not read, see above; the others are. Build in spite of it with"
              + " -Docr.failOnError=false.");
    }
  }

  private Path schemaFile() {
    return optionalPath("schemaFile", schemaFile)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "Say what the data looks like: -Docr.schemaFile=invoice.schema.json."));
  }
}
