package io.github.ocr4j.convert.internal.strategy.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as the journal knows it. It is written before each step and again with each id that a step
 * brings.
 *
 * @param id ours; the job carries it as metadata, and its requests' file is named by it
 * @param preparedAt when its requests were written
 * @param rows what it asks for
 * @param model the model of the job
 * @param inputFile the id of the uploaded requests
 * @param jobId the service's id of the job
 */
record JobRecord(
    String id,
    String preparedAt,
    List<JobRow> rows,
    String model,
    Optional<String> inputFile,
    Optional<String> jobId) {

  JobRecord withInputFile(String fileId) {
    return new JobRecord(id, preparedAt, rows, model, Optional.of(fileId), jobId);
  }

  JobRecord withJobId(String service) {
    return new JobRecord(id, preparedAt, rows, model, inputFile, Optional.of(service));
  }

  Instant prepared() {
    return Instant.parse(preparedAt);
  }

  Duration age(Instant now) {
    return Duration.between(prepared(), now);
  }
}
