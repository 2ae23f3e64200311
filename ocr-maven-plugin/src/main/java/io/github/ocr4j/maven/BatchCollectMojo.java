package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the Markdown of documents whose batch job is done, and says what the others wait for.
 * Submits nothing. Takes the parameters of {@code ocr:convert}, but not {@code strategy}, {@code
 * concurrency}, {@code deadline} and {@code jobTimeout}.
 */
@Mojo(
    name = "batch-collect",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class BatchCollectMojo extends AbstractConvertMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipBatchCollect", defaultValue = "false")
  private boolean skipBatchCollect;

  @Override
  boolean isSkipped() {
    return skipBatchCollect;
  }

  @Override
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion.batchCollect(observer);
  }
}
