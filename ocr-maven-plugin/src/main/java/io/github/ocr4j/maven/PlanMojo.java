package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.plan.Plan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Shows what {@code ocr:convert} with the same parameters would read and what it would cost,
 * without calling anything: documents, pages, what the store already has, and the price at once, in
 * a batch and with annotations. Needs neither key nor network; use {@code -Docr.engine=mistral} to
 * see the prices of the remote engine without a key.
 */
@Mojo(name = "plan", threadSafe = true, requiresProject = false)
public class PlanMojo extends AbstractConversionMojo {

  /** The plan as JSON. Default: {@code target/ocr/plan.json}. */
  @Parameter(property = "ocr.planFile")
  private File planFile;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipPlan", defaultValue = "false")
  private boolean skipPlan;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public PlanMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipPlan", skipPlan);
  }

  @Override
  void runOnDocuments() throws IOException {
    try (Ocr4j ocr = ocr4j()) {
      Plan plan = showPlan(conversion(ocr));
      Path file =
          optionalPath("planFile", planFile).orElseGet(() -> workDirectory().resolve("plan.json"));
      Files.createDirectories(file.getParent());
      Files.writeString(file, plan.toJson());
      getLog().info("The plan as JSON: " + file);
    }
  }
}
