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
 * Writes the Markdown of documents whose batch job is done, and says what the others wait for.
 * Submits nothing. Takes the parameters of {@code ocr:convert}.
 */
@Mojo(name = "batch-collect", threadSafe = true, requiresProject = false)
public class BatchCollectMojo extends ConvertMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipBatchCollect", defaultValue = "false")
  private boolean skipBatchCollect;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public BatchCollectMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipBatchCollect", skipBatchCollect);
  }

  @Override
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion.batchCollect(observer);
  }
}
