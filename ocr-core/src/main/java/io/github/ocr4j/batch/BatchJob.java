package io.github.ocr4j.batch;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A batch job ({@code BatchJobOut}).
 *
 * @param id names the job in other calls
 * @param inputFiles the ids of the files with its requests
 * @param metadata what the caller noted
 * @param endpoint what each row calls, such as {@code /v1/ocr}
 * @param model the model of its rows
 * @param outputFile the id of the file with results, when there are any
 * @param errorFile the id of the file with failures, when there are any
 * @param errors what went wrong, counted
 * @param outputs the results themselves, when they were asked for inline; as plain maps and lists
 * @param status how far it is
 * @param createdAt in seconds since 1970
 * @param totalRequests its rows; 0 while it is new
 * @param completedRequests rows that were worked off
 * @param succeededRequests rows with a result
 * @param failedRequests rows that failed
 * @param startedAt in seconds since 1970
 * @param completedAt in seconds since 1970
 * @param additionalProperties members that the contract does not know, as they came
 */
public record BatchJob(
    String id,
    List<String> inputFiles,
    Map<String, Object> metadata,
    String endpoint,
    Optional<String> model,
    Optional<String> outputFile,
    Optional<String> errorFile,
    List<RowError> errors,
    List<Map<String, Object>> outputs,
    Status status,
    @JsonProperty("created_at") Optional<Long> createdAt,
    int totalRequests,
    int completedRequests,
    int succeededRequests,
    int failedRequests,
    @JsonProperty("started_at") Optional<Long> startedAt,
    @JsonProperty("completed_at") Optional<Long> completedAt,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public BatchJob {
    id = Absent.toEmpty(id);
    inputFiles = Absent.toEmpty(inputFiles);
    metadata = Absent.toEmpty(metadata);
    endpoint = Absent.toEmpty(endpoint);
    model = Absent.toEmpty(model);
    outputFile = Absent.toEmpty(outputFile);
    errorFile = Absent.toEmpty(errorFile);
    errors = Absent.toEmpty(errors);
    outputs = Absent.toEmpty(outputs);
    status = status == null ? Status.QUEUED : status;
    createdAt = Absent.toEmpty(createdAt);
    startedAt = Absent.toEmpty(startedAt);
    completedAt = Absent.toEmpty(completedAt);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /** What became of a job; unknown statuses belong to one of these too. */
  public enum Outcome {
    /** It is not finished. */
    PENDING,
    /** Every row has a result. */
    SUCCEEDED,
    /** Some rows have a result. */
    PARTLY_SUCCEEDED,
    /** No row has a result. */
    FAILED
  }

  /**
   * What became of the job. A job whose status is SUCCESS may have no result at all; one that
   * FAILED, ran out of time or was CANCELLED may have some, which are paid for.
   *
   * @return the outcome
   */
  @JsonIgnore
  public Outcome outcome() {
    if (!status.isFinished()) {
      return Outcome.PENDING;
    }
    boolean hasResults = succeededRequests > 0 || outputFile.isPresent() && completedRequests == 0;
    if (!hasResults) {
      return Outcome.FAILED;
    }
    return status.equals(Status.SUCCESS) && failedRequests == 0
        ? Outcome.SUCCEEDED
        : Outcome.PARTLY_SUCCEEDED;
  }

  /**
   * How far the job is.
   *
   * @return from 0 to 1; 0 while the number of rows is not known
   */
  @JsonIgnore
  public double progress() {
    return totalRequests == 0 ? 0 : Math.min(1, (double) completedRequests / totalRequests);
  }

  /**
   * What went wrong in rows of a job ({@code BatchError}).
   *
   * @param message what the service said
   * @param count in how many rows
   */
  public record RowError(String message, int count) {
    public RowError {
      message = Absent.toEmpty(message);
      count = Math.max(1, count);
    }
  }

  /**
   * How far a job is ({@code BatchJobStatus}). An open set: values that this version does not know
   * are kept and count as not finished.
   *
   * @param value the name on the wire
   */
  public record Status(@JsonValue String value) {
    /** The job waits. */
    public static final Status QUEUED = new Status("QUEUED");

    /** The job is worked on. */
    public static final Status RUNNING = new Status("RUNNING");

    /** The job was worked off; every row of it may have failed nevertheless. */
    public static final Status SUCCESS = new Status("SUCCESS");

    /** The job failed; some rows may have results. */
    public static final Status FAILED = new Status("FAILED");

    /** The job's time was over; some rows may have results. */
    public static final Status TIMEOUT_EXCEEDED = new Status("TIMEOUT_EXCEEDED");

    /** The job will be cancelled. */
    public static final Status CANCELLATION_REQUESTED = new Status("CANCELLATION_REQUESTED");

    /** The job was cancelled; some rows may have results. */
    public static final Status CANCELLED = new Status("CANCELLED");

    private static final Set<Status> FINISHED =
        Set.of(SUCCESS, FAILED, TIMEOUT_EXCEEDED, CANCELLED);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Status {
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
}
