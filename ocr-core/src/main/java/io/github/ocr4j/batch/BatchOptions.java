package io.github.ocr4j.batch;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job is run ({@code BatchJobIn}).
 *
 * @param model the model of rows that name none; empty takes the client's
 * @param timeout after which time the service stops the job: whole hours from 1 to 168
 * @param metadata what to note on the job: keys of 1 to 32, values of 1 to 512 characters
 */
public record BatchOptions(Optional<String> model, Duration timeout, Map<String, String> metadata) {

  /** Refuses what the service refuses. */
  public BatchOptions {
    Objects.requireNonNull(model, "model");
    metadata = Map.copyOf(metadata);
    if (timeout.toHours() < 1 || timeout.compareTo(Duration.ofHours(168)) > 0) {
      throw new IllegalArgumentException(
          "a job's timeout is from 1 to 168 hours, but is " + timeout);
    }
    metadata.forEach(
        (key, value) -> {
          if (key.isEmpty() || key.length() > 32 || value.isEmpty() || value.length() > 512) {
            throw new IllegalArgumentException(
                "metadata has keys of 1 to 32 and values of 1 to 512 characters, unlike '"
                    + key
                    + "'");
          }
        });
  }

  /**
   * The client's model, 24 hours, no metadata.
   *
   * @return the options that jobs have by default
   */
  public static BatchOptions defaults() {
    return new BatchOptions(Optional.empty(), Duration.ofHours(24), Map.of());
  }

  /**
   * The same options with another model.
   *
   * @param value the model of rows that name none
   * @return a copy
   */
  public BatchOptions withModel(String value) {
    return new BatchOptions(Optional.of(value), timeout, metadata);
  }

  /**
   * The same options with another timeout.
   *
   * @param value whole hours from 1 to 168
   * @return a copy
   */
  public BatchOptions withTimeout(Duration value) {
    return new BatchOptions(model, value, metadata);
  }

  /**
   * The same options with other metadata.
   *
   * @param value what to note on the job
   * @return a copy
   */
  public BatchOptions withMetadata(Map<String, String> value) {
    return new BatchOptions(model, timeout, value);
  }
}
