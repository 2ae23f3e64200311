package io.github.ocr4j.event;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * Something that happened inside a client. Operations are named like {@code ocr}, {@code
 * files.upload} or {@code batch.get}.
 */
public sealed interface OcrEvent {

  /**
   * An attempt of a call begins.
   *
   * @param operation what is called
   * @param attempt from 1
   */
  record CallStarted(String operation, int attempt) implements OcrEvent {}

  /**
   * A call failed and will be repeated.
   *
   * @param operation what is called
   * @param attempt the attempt that failed, from 1
   * @param delay the time until the next attempt
   * @param failure why it failed
   */
  record CallRetried(String operation, int attempt, Duration delay, ServiceException failure)
      implements OcrEvent {

    /**
     * Whether the pages of this call may be paid for twice.
     *
     * @return true if the attempt that failed may have been billed
     */
    public boolean possiblyBilledTwice() {
      return failure.possiblyBilled();
    }
  }

  /**
   * A call waits because of a rate limit.
   *
   * @param operation what will be called
   * @param delay how long
   */
  record CallThrottled(String operation, Duration delay) implements OcrEvent {}

  /**
   * A call was answered.
   *
   * @param operation what was called
   * @param attempts how often it was tried
   * @param time from the first attempt to the last byte of the answer
   * @param possiblyBilledAttempts attempts that failed but may have been billed
   * @param correlationId the service's id of the call, if it gave one
   */
  record CallCompleted(
      String operation,
      int attempts,
      Duration time,
      int possiblyBilledAttempts,
      Optional<String> correlationId)
      implements OcrEvent {}

  /**
   * A call failed for good.
   *
   * @param operation what was called
   * @param attempts how often it was tried
   * @param time from the first attempt to the failure
   * @param failure why it failed
   */
  record CallFailed(String operation, int attempts, Duration time, RuntimeException failure)
      implements OcrEvent {}

  /**
   * A page arrived; when its call is repeated it may arrive again.
   *
   * @param document what people call the document
   * @param page the page
   */
  record PageReceived(String document, OcrPage page) implements OcrEvent {}

  /**
   * Pages were billed.
   *
   * @param document what people call the document
   * @param model the model that was asked for
   * @param usage what the service counted
   * @param annotated whether annotations were asked for
   * @param cost the price of these pages, if the client's price list knows the model
   */
  record PagesBilled(
      String document, String model, UsageInfo usage, boolean annotated, Optional<Money> cost)
      implements OcrEvent {}

  /**
   * A batch job was asked after.
   *
   * @param job the job as it is now
   */
  record JobProgressed(BatchJob job) implements OcrEvent {}
}
