package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.convert.run.RunSummary;
import io.github.ocr4j.maven.console.RunConsole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
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
 * if one could not be converted. What is given with {@code -D} wins over the configuration of the
 * POM.
 */
@Mojo(
    name = "convert",
    defaultPhase = LifecyclePhase.PRE_SITE,
    threadSafe = true,
    requiresProject = false)
public class ConvertMojo extends AbstractConversionMojo {

  /** Whether only the plan is shown, as with {@code ocr:plan}: nothing is read or written. */
  @Parameter(property = "ocr.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Whether the build fails when a document cannot be converted. */
  @Parameter(property = "ocr.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether the build fails when there is a warning about a document. */
  @Parameter(property = "ocr.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** The result as JSON. Default: {@code target/ocr/report.json}. */
  @Parameter(property = "ocr.reportFile")
  private File reportFile;

  /** Whether {@code ocr:convert} does nothing; the other goals are not skipped by it. */
  @Parameter(property = "ocr.skipConvert", defaultValue = "false")
  private boolean skipConvert;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public ConvertMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipConvert", skipConvert);
  }

  @Override
  void runOnDocuments() throws IOException, MojoFailureException {
    try (Ocr4j ocr = ocr4j()) {
      Conversion conversion = conversion(ocr);
      if (commandLine().flag("dryRun", dryRun)) {
        showPlan(conversion);
        return;
      }
      ConversionResult result;
      ConversionLog log;
      try (RunConsole console = console()) {
        log = new ConversionLog(getLog(), console);
        result = run(conversion, log);
      }
      result.writeJson(reportFile());
      log.summary(result);
      failOn(result.summary());
    }
  }

  /** Converts; other goals do so in other ways. */
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion.run(observer);
  }

  private Path reportFile() {
    return optionalPath("reportFile", reportFile)
        .orElseGet(() -> workDirectory().resolve("report.json"));
  }

  private void failOn(RunSummary summary) throws MojoFailureException {
    int failed = summary.failures().size();
    if (failed > 0 && commandLine().flag("failOnError", failOnError)) {
      throw new MojoFailureException(
          failed
              + (failed == 1 ? " document was" : " documents were")
              + " not converted, see above; the others are. Leave documents out with"
              + " -Docr.excludes, or build in spite of it with -Docr.failOnError=false.");
    }
    if (summary.warnings() > 0 && commandLine().flag("failOnWarning", failOnWarning)) {
      throw new MojoFailureException(
          "There are "
              + summary.warnings()
              + " warnings and failOnWarning is set; they are listed in "
              + reportFile()
              + ". Build in spite of them with -Docr.failOnWarning=false.");
    }
  }
}
