package io.github.ocr4j.maven;

import io.github.ocr4j.convert.conversion.ReadingOptions;
import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.engine.EngineChoice;
import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.ledger.LedgerHistory;
import io.github.ocr4j.convert.report.HtmlReport;
import io.github.ocr4j.convert.report.StoredPages;
import io.github.ocr4j.convert.source.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Writes one HTML page that shows every page as it is beside what was read, the doubtful pages
 * first, with confidence, what a second reading says ({@code secondOpinion}), costs and what the
 * store saved. It opens from disk and loads nothing. Calls nothing: what was read comes from the
 * store, so give it the same parameters as {@code ocr:convert}.
 */
@Mojo(name = "report", threadSafe = true, requiresProject = false)
public class ReportMojo extends AbstractReviewMojo {

  /** The page. Default: {@code target/ocr/report.html}. */
  @Parameter(property = "ocr.htmlFile")
  private File htmlFile;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipReport", defaultValue = "false")
  private boolean skipReport;

  private final BuildEngines engines;

  /**
   * Called by Maven.
   *
   * @param engines opens the store and the ledger
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public ReportMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
    this.engines = engines;
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipReport", skipReport);
  }

  @Override
  void runOnDocuments() throws IOException {
    ReadingOptions reading = reading();
    HtmlReport report = new HtmlReport(imageSplit());
    EngineSession stored =
        engines.openStored(
            EngineChoice.of(engineName(), engineSettings()),
            reading.routing(),
            imageSplit(),
            money());
    StoredPages pages =
        new StoredPages(stored, reading, review(stored), reviewing().minConfidence());
    for (Source source : sources()) {
      pages.addTo(source, report);
    }
    LedgerHistory paid = engines.ledger(ledgerFile()).history();
    Path file =
        optionalPath("htmlFile", htmlFile).orElseGet(() -> workDirectory().resolve("report.html"));
    report.write(file, CostReport.of(paid, ZoneId.systemDefault()));
    getLog()
        .info(
            "Wrote "
                + file
                + ": "
                + report.pageCount()
                + " pages, "
                + report.flaggedCount()
                + " to look at");
  }
}
