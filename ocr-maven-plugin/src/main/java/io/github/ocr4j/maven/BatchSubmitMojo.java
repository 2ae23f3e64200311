package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import java.io.IOException;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Submits the documents that have changed as a batch job, at half the price, and does not wait:
 * {@code ocr:batch-collect} in a later build writes the Markdown. What is already answered is
 * written at once. Takes the parameters of {@code ocr:convert}, but not {@code strategy}, {@code
 * concurrency} and {@code deadline}.
 */
@Mojo(
    name = "batch-submit",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class BatchSubmitMojo extends AbstractConvertMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipBatchSubmit", defaultValue = "false")
  private boolean skipBatchSubmit;

  /** After which time the service stops a batch job: whole hours up to {@code 168h}. */
  @Parameter(property = "ocr.jobTimeout", defaultValue = "24h")
  private Duration jobTimeout;

  @Override
  boolean isSkipped() {
    return skipBatchSubmit;
  }

  @Override
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion
        .strategy(RunOptions.strategy(StrategyName.BATCH, null, null, jobTimeout))
        .batchSubmit(observer);
  }
}
