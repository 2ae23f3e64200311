package io.github.ocr4j.batch;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<BatchError> errors,
    List<Map<String, Object>> outputs,
    BatchJobStatus status,
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
    status = status == null ? BatchJobStatus.QUEUED : status;
    createdAt = Absent.toEmpty(createdAt);
    startedAt = Absent.toEmpty(startedAt);
    completedAt = Absent.toEmpty(completedAt);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /** What became of a job, whatever its status is called. */
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
    return status.equals(BatchJobStatus.SUCCESS) && failedRequests == 0
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
}
