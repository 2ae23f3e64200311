package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.run.Count;
import io.github.ocr4j.convert.run.ReportResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
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
public class ReportMojo extends AbstractConversionMojo {

  /** The page. Default: {@code target/ocr/report.html}. */
  @Parameter(property = "ocr.htmlFile")
  private File htmlFile;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipReport", defaultValue = "false")
  private boolean skipReport;

  /**
   * Called by Maven.
   *
   * @param engines opens the store and the ledger
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public ReportMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipReport", skipReport);
  }

  @Override
  void runOnDocuments() throws IOException {
    Path file =
        optionalPath("htmlFile", htmlFile).orElseGet(() -> workDirectory().resolve("report.html"));
    try (Ocr4j ocr = ocr4j()) {
      ReportResult report = conversion(ocr).report(file);
      getLog()
          .info(
              "Wrote "
                  + file
                  + ": "
                  + Count.of(report.pageCount(), "page")
                  + ", "
                  + report.flaggedCount()
                  + " to look at");
    }
  }
}
