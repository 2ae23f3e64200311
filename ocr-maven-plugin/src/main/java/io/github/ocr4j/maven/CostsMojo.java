package io.github.ocr4j.maven;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.costs.CostTable;
import io.github.ocr4j.convert.internal.ledger.LedgerHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what was spent, by day, model and document, and what the store saved, from the ledger.
 * Calls nothing.
 */
@Mojo(
    name = "costs",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class CostsMojo extends AbstractMojo implements Goal {

  /** Whether all goals of this plugin do nothing. */
  @Parameter(property = "ocr.skip", defaultValue = "false")
  private boolean skip;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipCosts", defaultValue = "false")
  private boolean skipCosts;

  /**
   * The file that notes every call that may be paid for. Default: {@code ocr4j/ledger.jsonl} in the
   * user's cache directory.
   */
  @Parameter(property = "ocr.ledgerFile")
  private Path ledgerFile;

  /** The first day that counts, such as {@code 2026-11-01}. Default: all. */
  @Parameter(property = "ocr.since")
  private LocalDate since;

  /** The costs as JSON. Default: {@code target/ocr/costs.json}. */
  @Parameter(property = "ocr.costsFile")
  private Path costsFile;

  @Inject private GoalRunner runner;
  @Inject private MavenBuild build;
  @Inject private BuildEngines engines;

  @Override
  public GoalRunner runner() {
    return runner;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    runner.execute(this, () -> skip, () -> skipCosts, this::showCosts);
  }

  private void showCosts() throws IOException {
    Path ledger = Optional.ofNullable(ledgerFile).orElseGet(MavenBuild::defaultLedger);
    if (!Files.exists(ledger)) {
      getLog().info("Nothing was spent: there is no ledger " + ledger + ".");
      return;
    }
    ZoneId zone = ZoneId.systemDefault();
    LedgerHistory all = engines.ledger(ledger).history();
    LedgerHistory counted = since == null ? all : all.since(since.atStartOfDay(zone).toInstant());
    CostReport report = counted.report(zone);
    getLog().info("Ledger: " + ledger);
    new CostTable(report).lines().forEach(getLog()::info);
    Path file =
        Optional.ofNullable(costsFile).orElseGet(() -> build.workDirectory().resolve("costs.json"));
    report.write(file);
    getLog().info("The costs as JSON: " + file);
  }
}
