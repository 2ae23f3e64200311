package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The visible state of a job. Guarded by itself. */
final class BatchJob {

  private final JobOrder order;
  private final Map<Integer, Integer> failures = new TreeMap<>();
  private JobStatus status = JobStatus.QUEUED;
  private Optional<Instant> startedAt = Optional.empty();
  private Optional<Instant> completedAt = Optional.empty();
  private Optional<Instant> cancelledAt = Optional.empty();
  private Optional<UUID> outputFile = Optional.empty();
  private Optional<UUID> errorFile = Optional.empty();
  private int succeeded;
  private int failed;
  private int misses;

  BatchJob(JobOrder order, int misses) {
    this.order = order;
    this.misses = misses;
  }

  JobOrder order() {
    return order;
  }

  synchronized JobStatus status() {
    return status;
  }

  synchronized Optional<UUID> outputFile() {
    return outputFile;
  }

  synchronized Optional<UUID> errorFile() {
    return errorFile;
  }

  synchronized Optional<Instant> cancelledAt() {
    return cancelledAt;
  }

  synchronized int done() {
    return succeeded + failed;
  }

  /** Tells whether the job is overlooked this time, as a new job may be. */
  synchronized boolean isMissed() {
    return misses > 0 && misses-- > 0;
  }

  synchronized void start(Instant at) {
    status = JobStatus.RUNNING;
    startedAt = Optional.of(at);
  }

  synchronized void count(RowAnswer answer) {
    if (answer.succeeded()) {
      succeeded++;
    } else {
      failed++;
      failures.merge(answer.status(), 1, Integer::sum);
    }
  }

  synchronized void requestCancellation(Instant at) {
    if (!status.isTerminal() && status != JobStatus.CANCELLATION_REQUESTED) {
      status = JobStatus.CANCELLATION_REQUESTED;
      cancelledAt = Optional.of(at);
    }
  }

  synchronized void finish(
      JobStatus end, Instant at, Optional<UUID> output, Optional<UUID> errors) {
    status = end;
    completedAt = Optional.of(at);
    outputFile = output;
    errorFile = errors;
  }

  synchronized ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", order.id().toString()).put("object", "batch");
    ArrayNode inputs = json.putArray("input_files");
    order.inputFiles().forEach(id -> inputs.add(id.toString()));
    json.set("metadata", order.metadata());
    json.put("endpoint", order.endpoint());
    json.put("model", order.model().orElse(null));
    json.put("agent_id", order.agentId().orElse(null));
    json.put("output_file", outputFile.map(UUID::toString).orElse(null));
    json.put("error_file", errorFile.map(UUID::toString).orElse(null));
    json.set("errors", errors());
    json.putNull("outputs");
    json.put("status", status.name());
    json.put("created_at", order.createdAt().getEpochSecond());
    json.put("total_requests", startedAt.isPresent() ? order.rows().size() : 0);
    json.put("completed_requests", succeeded + failed);
    json.put("succeeded_requests", succeeded);
    json.put("failed_requests", failed);
    json.put("started_at", startedAt.map(Instant::getEpochSecond).orElse(null));
    json.put("completed_at", completedAt.map(Instant::getEpochSecond).orElse(null));
    return json;
  }

  private JsonNode errors() {
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    failures.forEach(
        (code, count) ->
            errors
                .addObject()
                .put("message", "HTTP Error, status code: " + code)
                .put("count", count));
    if (status == JobStatus.FAILED) {
      errors.addObject().put("message", "The job failed.").put("count", 1);
    }
    return errors;
  }

  /** The order of a job. */
  record JobOrder(
      UUID id,
      List<UUID> inputFiles,
      List<Row> rows,
      String endpoint,
      Optional<String> model,
      Optional<String> agentId,
      JsonNode metadata,
      Instant createdAt,
      Instant deadline) {

    JobOrder {
      inputFiles = List.copyOf(inputFiles);
      rows = List.copyOf(rows);
    }
  }
}
