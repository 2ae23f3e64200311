package io.github.ocr4j.simulated.batch;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The behaviour of batch jobs. By default: no waiting, a thousand rows a second, no failures,
 * results in another order than the rows. Not to be changed once a service has been started with
 * it.
 */
public final class BatchSettings {

  Duration queueDelay = Duration.ZERO;
  double rowsPerSecond = 1000;
  double failureShare;
  boolean shuffled = true;
  Duration cancelDelay = Duration.ZERO;
  int missesAfterCreation;
  OptionalInt failAfterRows = OptionalInt.empty();
  boolean allowed = true;

  /** Sets how long a job waits before it starts. */
  public BatchSettings queueDelay(Duration delay) {
    queueDelay = delay;
    return this;
  }

  /** Sets how many rows of a job are done in a second, more than 0. */
  public BatchSettings rowsPerSecond(double rows) {
    require(rows > 0, "A batch needs a throughput above 0.");
    rowsPerSecond = rows;
    return this;
  }

  /** Sets which share of the rows fails for no reason, between 0 and 1. */
  public BatchSettings failureShare(double share) {
    require(share >= 0 && share <= 1, "A share of failures lies between 0 and 1.");
    failureShare = share;
    return this;
  }

  /** Lets results come in the order of the rows. */
  public BatchSettings inOrder() {
    shuffled = false;
    return this;
  }

  /** Sets how long a job takes to stop once its cancellation is requested. */
  public BatchSettings cancelDelay(Duration delay) {
    cancelDelay = delay;
    return this;
  }

  /** Sets how many times a new job is not found at first. */
  public BatchSettings missesAfterCreation(int misses) {
    require(misses >= 0, "A number of misses is not negative.");
    missesAfterCreation = misses;
    return this;
  }

  /** Lets jobs fail as a whole after so many rows. */
  public BatchSettings failAfter(int rows) {
    failAfterRows = OptionalInt.of(rows);
    return this;
  }

  /** Refuses every new job with 402, as for an account without this service. */
  public BatchSettings forbidden() {
    allowed = false;
    return this;
  }

  private static void require(boolean isRight, String message) {
    if (!isRight) {
      throw new IllegalArgumentException(message);
    }
  }
}
