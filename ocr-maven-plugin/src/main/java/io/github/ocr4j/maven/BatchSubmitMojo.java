package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Submits the documents that have changed as a batch job, at half the price, and does not wait:
 * {@code ocr:batch-collect} in a later build writes the Markdown. What is already answered is
 * written at once. Takes the parameters of {@code ocr:convert}.
 */
@Mojo(name = "batch-submit", threadSafe = true, requiresProject = false)
public class BatchSubmitMojo extends ConvertMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipBatchSubmit", defaultValue = "false")
  private boolean skipBatchSubmit;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public BatchSubmitMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipBatchSubmit", skipBatchSubmit);
  }

  @Override
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion.batchSubmit(observer);
  }
}
