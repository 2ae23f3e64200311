package io.github.ocr4j.simulated.batch;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How batch jobs run.
 *
 * @param queueDelay how long a job waits before it starts
 * @param rowsPerSecond how many rows of a job are done in a second
 * @param failureShare which share of the rows fails for no reason, between 0 and 1
 * @param shuffled whether results come in another order than the rows
 * @param cancelDelay how long a job takes to stop once its cancellation is requested
 * @param missesAfterCreation how many times a new job is not found at first
 * @param failAfterRows after how many rows a job fails as a whole, empty for never
 * @param allowed whether the account may use batches at all
 */
public record BatchSettings(
    Duration queueDelay,
    double rowsPerSecond,
    double failureShare,
    boolean shuffled,
    Duration cancelDelay,
    int missesAfterCreation,
    OptionalInt failAfterRows,
    boolean allowed) {

  /** Refuses impossible values. */
  public BatchSettings {
    if (rowsPerSecond <= 0 || failureShare < 0 || failureShare > 1 || missesAfterCreation < 0) {
      throw new IllegalArgumentException(
          "A batch needs a throughput above 0, a share of failures between 0 and 1 and no negative"
              + " number of misses.");
    }
  }

  /**
   * Returns a builder: no waiting, a thousand rows a second, no failures, results in another order
   * than the rows.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Says how batch jobs run. */
  public static final class Builder {

    private Duration queueDelay = Duration.ZERO;
    private double rowsPerSecond = 1000;
    private double failureShare;
    private boolean shuffled = true;
    private Duration cancelDelay = Duration.ZERO;
    private int missesAfterCreation;
    private OptionalInt failAfterRows = OptionalInt.empty();
    private boolean allowed = true;

    private Builder() {}

    /**
     * Sets how long a job waits before it starts.
     *
     * @param delay not negative
     */
    public Builder queueDelay(Duration delay) {
      this.queueDelay = delay;
      return this;
    }

    /**
     * Sets the throughput of a job.
     *
     * @param rows how many rows are done in a second, more than 0
     */
    public Builder rowsPerSecond(double rows) {
      this.rowsPerSecond = rows;
      return this;
    }

    /**
     * Sets which share of the rows fails for no reason.
     *
     * @param share between 0 and 1
     */
    public Builder failureShare(double share) {
      this.failureShare = share;
      return this;
    }

    /** Lets results come in the order of the rows. */
    public Builder inOrder() {
      this.shuffled = false;
      return this;
    }

    /**
     * Sets how long a job takes to stop once its cancellation is requested.
     *
     * @param delay not negative
     */
    public Builder cancelDelay(Duration delay) {
      this.cancelDelay = delay;
      return this;
    }

    /**
     * Sets how many times a new job is not found at first.
     *
     * @param misses not negative
     */
    public Builder missesAfterCreation(int misses) {
      this.missesAfterCreation = misses;
      return this;
    }

    /**
     * Lets jobs fail as a whole.
     *
     * @param rows after how many rows
     */
    public Builder failAfter(int rows) {
      this.failAfterRows = OptionalInt.of(rows);
      return this;
    }

    /** Refuses every new job with 402, as for an account without this service. */
    public Builder forbidden() {
      this.allowed = false;
      return this;
    }

    /** Returns the settings. */
    public BatchSettings build() {
      return new BatchSettings(
          queueDelay,
          rowsPerSecond,
          failureShare,
          shuffled,
          cancelDelay,
          missesAfterCreation,
          failAfterRows,
          allowed);
    }
  }
}
