package io.github.ocr4j.batch;

import io.github.ocr4j.internal.json.Absent;

/**
 * What went wrong in rows of a job ({@code BatchError}).
 *
 * @param message what the service said
 * @param count in how many rows
 */
public record BatchError(String message, int count) {
  public BatchError {
    message = Absent.toEmpty(message);
    count = Math.max(1, count);
  }
}
