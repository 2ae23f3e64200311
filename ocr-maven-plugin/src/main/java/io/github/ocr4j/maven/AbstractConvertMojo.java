package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.convert.run.RunSummary;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.maven.console.ConsoleName;
import io.github.ocr4j.maven.console.RunConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that convert. */
abstract class AbstractConvertMojo extends AbstractConversionMojo {

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

  /**
   * What is shown of a run: {@code plain} (a line for each document that was converted, and a
   * summary), {@code rich} (below the lines also how far the run is: documents, pages, pace and
   * time left) or {@code auto}: rich when a person watches at a terminal, and plain with {@code
   * -B}, in CI (the environment variable {@code CI}) and without a terminal. With {@code -T} always
   * plain.
   */
  @Parameter(property = "ocr.console", defaultValue = "auto")
  private ConsoleName console;

  /** Whether only the plan is shown, as with {@code ocr:plan}: nothing is read or written. */
  @Parameter(property = "ocr.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Whether the first document that cannot be converted ends the run. */
  @Parameter(property = "ocr.failFast", defaultValue = "false")
  private boolean failFast;

  /** Whether the build fails when a document cannot be converted. */
  @Parameter(property = "ocr.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether the build fails when there is a warning about a document. */
  @Parameter(property = "ocr.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** The result as JSON. Default: {@code target/ocr/report.json}. */
  @Parameter(property = "ocr.reportFile")
  private Path reportFile;

  @Override
  final EngineSettings settings() {
    return new EngineAccess(baseUrl, headers, timeout, requestsPerSecond, tessdata, isolated)
        .addTo(super.settings(), build());
  }

  @Override
  final void runOnDocuments() throws IOException, MojoFailureException {
    try (Ocr4j ocr = application().build()) {
      Conversion conversion = conversion(ocr).failFast(failFast);
      if (dryRun) {
        showPlan(conversion);
        return;
      }
      ConversionResult result;
      ConversionLog log;
      try (RunConsole shown = build().console(console)) {
        log = new ConversionLog(getLog(), shown);
        result = run(conversion, log);
      }
      result.writeJson(reportFile());
      log.summary(result);
      failOn(result.summary());
    }
  }

  /** Converts in the way of this goal. */
  abstract ConversionResult run(Conversion conversion, RunObserver observer) throws IOException;

  private Path reportFile() {
    return fileOr(reportFile, "report.json");
  }

  private void failOn(RunSummary summary) throws MojoFailureException {
    int failed = summary.failures().size();
    if (failed > 0 && failOnError) {
      throw new MojoFailureException(
          failed
              + (failed == 1 ? " document was" : " documents were")
              + " not converted, see above; the others are. Leave documents out with"
              + " -Docr.excludes, or build in spite of it with -Docr.failOnError=false.");
    }
    if (summary.warnings() > 0 && failOnWarning) {
      throw new MojoFailureException(
          "There are "
              + summary.warnings()
              + " warnings and failOnWarning is set; they are listed in "
              + reportFile()
              + ". Build in spite of them with -Docr.failOnWarning=false.");
    }
  }
}
