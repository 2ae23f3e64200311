package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.maven.console.RunConsole;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that convert, or say what converting would do. */
abstract class AbstractConversionMojo extends AbstractWritingMojo {

  /** Whether the first document that cannot be converted ends the run. */
  @Parameter(property = "ocr.failFast", defaultValue = "false")
  private boolean failFast;

  AbstractConversionMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  /** What is to be made of the documents; nothing is opened or written yet. */
  final Conversion conversion(Ocr4j ocr) {
    return written(reviewed(ocr)).failFast(commandLine().flag("failFast", failFast));
  }

  /** Shows what converting would read and cost, and returns it. */
  final Plan showPlan(Conversion conversion) throws IOException {
    Plan plan = conversion.plan(new ConversionLog(getLog(), RunConsole.plain()));
    plan.toTable().lines().forEach(getLog()::info);
    getLog().info(plan.sentence(false));
    return plan;
  }
}
