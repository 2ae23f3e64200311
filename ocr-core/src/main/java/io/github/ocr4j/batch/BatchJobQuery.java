package io.github.ocr4j.batch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which jobs are listed ({@code GET /v1/batch/jobs}); without any condition all, the newest first.
 * Immutable.
 */
public final class BatchJobQuery {
  private static final Set<String> CONDITIONS =
      Set.of(
          "page",
          "page_size",
          "model",
          "agent_id",
          "metadata",
          "created_after",
          "created_by_me",
          "status",
          "order_by");

  private final Map<String, Object> parameters;

  private BatchJobQuery(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /**
   * All jobs.
   *
   * @return the query without conditions
   */
  public static BatchJobQuery all() {
    return new BatchJobQuery(Map.of());
  }

  private BatchJobQuery with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new BatchJobQuery(Map.copyOf(more));
  }

  /**
   * Chooses a page of the list.
   *
   * @param value from 0
   * @return a copy with it
   */
  public BatchJobQuery page(int value) {
    return with("page", value);
  }

  /**
   * Sets how many jobs are on a page of the list.
   *
   * @param value 1 or more; 100 by default
   * @return a copy with it
   */
  public BatchJobQuery pageSize(int value) {
    return with("page_size", value);
  }

  /**
   * Only jobs of a model.
   *
   * @param value the model
   * @return a copy with it
   */
  public BatchJobQuery model(String value) {
    return with("model", value);
  }

  /**
   * Only jobs in some states.
   *
   * @param values the states
   * @return a copy with it
   */
  public BatchJobQuery statuses(List<BatchJob.Status> values) {
    return with("status", values.stream().map(BatchJob.Status::value).toList());
  }

  /**
   * Only jobs made after a moment.
   *
   * @param value the moment
   * @return a copy with it
   */
  public BatchJobQuery createdAfter(Instant value) {
    return with("created_after", value.toString());
  }

  /**
   * Only jobs that the key's owner made.
   *
   * @param value false by default
   * @return a copy with it
   */
  public BatchJobQuery createdByMe(boolean value) {
    return with("created_by_me", value);
  }

  /**
   * Only jobs with some metadata. As the contract has it, each entry becomes a parameter of its
   * own.
   *
   * @param values entries that a job must have
   * @return a copy with them
   * @throws IllegalArgumentException if an entry is named like another condition
   */
  public BatchJobQuery metadata(Map<String, String> values) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    values.forEach(
        (name, value) -> {
          if (CONDITIONS.contains(name)) {
            throw new IllegalArgumentException(
                "metadata named '" + name + "' cannot be told from a condition of that name");
          }
          more.put(name, value);
        });
    return new BatchJobQuery(Map.copyOf(more));
  }

  /**
   * Only jobs of an agent.
   *
   * @param value the agent's id
   * @return a copy with it
   */
  public BatchJobQuery agentId(String value) {
    return with("agent_id", value);
  }

  /**
   * Sets the order.
   *
   * @param value true for the oldest first
   * @return a copy with it
   */
  public BatchJobQuery oldestFirst(boolean value) {
    return with("order_by", value ? "created" : "-created");
  }

  /**
   * The conditions with their names on the wire.
   *
   * @return query parameters; lists are repeated
   */
  public Map<String, Object> toParameters() {
    return parameters;
  }
}
