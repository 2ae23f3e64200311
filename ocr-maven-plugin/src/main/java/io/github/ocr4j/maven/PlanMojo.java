package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what {@code ocr:convert} with the same parameters would read and what it would cost,
 * without calling anything: documents, pages, what the store already has, and the price at once, in
 * a batch and with annotations. Needs neither key nor network; use {@code -Docr.engine=mistral} to
 * see the prices of the remote engine without a key.
 */
@Mojo(
    name = "plan",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class PlanMojo extends AbstractConversionMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipPlan", defaultValue = "false")
  private boolean skipPlan;

  /** The plan as JSON. Default: {@code target/ocr/plan.json}. */
  @Parameter(property = "ocr.planFile")
  private Path planFile;

  @Override
  boolean isSkipped() {
    return skipPlan;
  }

  @Override
  void runOnDocuments() throws IOException {
    try (Ocr4j ocr = application().build()) {
      Plan plan = showPlan(conversion(ocr));
      Path file = fileOr(planFile, "plan.json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, plan.toJson());
      getLog().info("The plan as JSON: " + file);
    }
  }
}
