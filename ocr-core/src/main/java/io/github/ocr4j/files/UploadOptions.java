package io.github.ocr4j.files;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the service keeps a file ({@code MultiPartBodyParams} of {@code POST /v1/files}).
 *
 * @param purpose what it is for, such as {@code ocr} or {@code batch}
 * @param expiry after which time the service deletes it, in whole hours; empty keeps it
 * @param visibility who may see it, such as {@code workspace} or {@code user}; empty takes the
 *     service's default
 */
public record UploadOptions(
    String purpose, Optional<Duration> expiry, Optional<String> visibility) {

  /** Refuses what the service refuses. */
  public UploadOptions {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(visibility, "visibility");
    if (expiry.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
      throw new IllegalArgumentException("an upload is kept for one hour or more");
    }
  }

  /**
   * For a purpose, kept until it is deleted.
   *
   * @param purpose such as {@code ocr} or {@code batch}
   * @return options for such files
   */
  public static UploadOptions of(String purpose) {
    return new UploadOptions(purpose, Optional.empty(), Optional.empty());
  }

  /**
   * The same with an end.
   *
   * @param value after which time the service deletes the file; part hours count as whole ones
   * @return a copy
   */
  public UploadOptions withExpiry(Duration value) {
    return new UploadOptions(purpose, Optional.of(value), visibility);
  }

  /**
   * The same for other eyes.
   *
   * @param value such as {@code user}
   * @return a copy
   */
  public UploadOptions withVisibility(String value) {
    return new UploadOptions(purpose, expiry, Optional.of(value));
  }
}
