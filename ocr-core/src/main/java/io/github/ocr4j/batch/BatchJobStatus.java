package io.github.ocr4j.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Set;

/**
 * How far a job is ({@code BatchJobStatus}). An open set: values that this version does not know
 * are kept and count as not finished.
 *
 * @param value the name on the wire
 */
public record BatchJobStatus(@JsonValue String value) {
  /** The job waits. */
  public static final BatchJobStatus QUEUED = new BatchJobStatus("QUEUED");

  /** The job is worked on. */
  public static final BatchJobStatus RUNNING = new BatchJobStatus("RUNNING");

  /** The job was worked off; every row of it may have failed nevertheless. */
  public static final BatchJobStatus SUCCESS = new BatchJobStatus("SUCCESS");

  /** The job failed; some rows may have results. */
  public static final BatchJobStatus FAILED = new BatchJobStatus("FAILED");

  /** The job's time was over; some rows may have results. */
  public static final BatchJobStatus TIMEOUT_EXCEEDED = new BatchJobStatus("TIMEOUT_EXCEEDED");

  /** The job will be cancelled. */
  public static final BatchJobStatus CANCELLATION_REQUESTED =
      new BatchJobStatus("CANCELLATION_REQUESTED");

  /** The job was cancelled; some rows may have results. */
  public static final BatchJobStatus CANCELLED = new BatchJobStatus("CANCELLED");

  private static final Set<BatchJobStatus> FINISHED =
      Set.of(SUCCESS, FAILED, TIMEOUT_EXCEEDED, CANCELLED);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BatchJobStatus {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Whether nothing more happens.
   *
   * @return true if the results that there will ever be are there
   */
  public boolean isFinished() {
    return FINISHED.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
