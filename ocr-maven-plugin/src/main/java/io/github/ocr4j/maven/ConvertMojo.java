package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.RunObserver;
import java.io.IOException;
import java.time.Duration;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Converts PDFs, scans and office files to Markdown with images.
 *
 * <p>Only what has changed is converted: a document, an option, or an output that is missing.
 * Outputs whose document is gone are removed. Every document is tried; the build fails at the end
 * if one could not be converted. What is given with {@code -D} wins over the configuration of the
 * POM.
 */
@Mojo(
    name = "convert",
    configurator = ParameterConfigurator.NAME,
    defaultPhase = LifecyclePhase.PRE_SITE,
    threadSafe = true,
    requiresProject = false)
public class ConvertMojo extends AbstractConvertMojo {

  /** Whether {@code ocr:convert} does nothing; the other goals are not skipped by it. */
  @Parameter(property = "ocr.skipConvert", defaultValue = "false")
  private boolean skipConvert;

  /**
   * In which way documents are read: {@code single} (one after the other), {@code concurrent} (many
   * calls at the same time, at the pace that the service keeps up with), {@code batch} (as a job
   * that costs half and may take hours; the build waits for it) or {@code auto} (batch only when a
   * {@code deadline} allows it).
   */
  @Parameter(property = "ocr.strategy", defaultValue = "auto")
  private StrategyName strategy;

  /**
   * How many documents are read at the same time at most. Default: 8 with the remote engine, the
   * number of processors with the embedded one.
   */
  @Parameter(property = "ocr.concurrency")
  private Integer concurrency;

  /** When the answers are needed at the latest, such as {@code 48h}. Default: now. */
  @Parameter(property = "ocr.deadline")
  private Duration deadline;

  /** After which time the service stops a batch job: whole hours up to {@code 168h}. */
  @Parameter(property = "ocr.jobTimeout", defaultValue = "24h")
  private Duration jobTimeout;

  @Override
  boolean isSkipped() {
    return skipConvert;
  }

  @Override
  ConversionResult run(Conversion conversion, RunObserver observer) throws IOException {
    return conversion
        .strategy(RunOptions.strategy(strategy, concurrency, deadline, jobTimeout))
        .run(observer);
  }
}
