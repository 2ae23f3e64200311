package io.github.ocr4j.maven;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.costs.CostTable;
import io.github.ocr4j.convert.ledger.LedgerHistory;
import io.github.ocr4j.exception.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what was spent, by day, model and document, and what the store saved, from the ledger.
 * Calls nothing.
 */
@Mojo(name = "costs", threadSafe = true, requiresProject = false)
public class CostsMojo extends AbstractOcrMojo {

  /** The first day that counts, such as {@code 2026-11-01}. Default: all. */
  @Parameter(property = "ocr.since")
  private String since;

  /** The costs as JSON. Default: {@code target/ocr/costs.json}. */
  @Parameter(property = "ocr.costsFile")
  private File costsFile;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipCosts", defaultValue = "false")
  private boolean skipCosts;

  private final BuildEngines engines;

  /**
   * Called by Maven.
   *
   * @param engines opens the ledger
   */
  @Inject
  public CostsMojo(BuildEngines engines) {
    this.engines = engines;
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipCosts", skipCosts);
  }

  @Override
  void run() throws IOException {
    Path ledger = ledgerFile();
    if (!Files.exists(ledger)) {
      getLog().info("Nothing was spent: there is no ledger " + ledger + ".");
      return;
    }
    ZoneId zone = ZoneId.systemDefault();
    LedgerHistory all = engines.ledger(ledger).history();
    LedgerHistory counted =
        given("since", since)
            .map(CostsMojo::day)
            .map(day -> all.since(day.atStartOfDay(zone).toInstant()))
            .orElse(all);
    CostReport report = CostReport.of(counted, zone);
    getLog().info("Ledger: " + ledger);
    new CostTable(report).lines().forEach(getLog()::info);
    Path file =
        optionalPath("costsFile", costsFile).orElseGet(() -> workDirectory().resolve("costs.json"));
    report.write(file);
    getLog().info("The costs as JSON: " + file);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new ConfigurationException(
          "'" + text + "' is no day: set -Docr.since to a day such as 2026-11-01.");
    }
  }
}
