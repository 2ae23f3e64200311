package io.github.ocr4j.exception;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A remote service refused a call, failed, or did not answer. The subclass says what the caller can
 * do; {@link #failure()} says what the service said.
 */
public abstract sealed class ServiceException extends OcrException
    permits AuthenticationException,
        ConnectionException,
        InvalidRequestException,
        NotFoundException,
        RateLimitedException,
        RequestTimeoutException,
        ServiceUnavailableException,
        TooLargeException,
        UnfitAnswerException,
        UnreadableResponseException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  ServiceException(Failure failure, Throwable cause) {
    super(failure.sentence(), cause);
    this.failure = failure;
  }

  /**
   * What the service said.
   *
   * @return the failure's parts
   */
  public Failure failure() {
    return failure;
  }

  /**
   * Whether the service may have done the work, and may bill it, although no usable answer came:
   * the whole request was sent before the failure.
   *
   * @return true if calling again may pay twice
   */
  public boolean possiblyBilled() {
    return failure.possiblyBilled();
  }

  /**
   * The parts of a failed call. Bodies are shortened and freed of echoes of the request before they
   * come here.
   *
   * @param status the HTTP status, if an answer came
   * @param code the service's own code, such as {@code 3310}
   * @param message what the service said, or what happened to the connection
   * @param correlationId the id to give to the service's support
   * @param retryAfter how long the service asks to wait, if it said so
   * @param possiblyBilled whether the work may have been done and billed
   */
  public record Failure(
      OptionalInt status,
      Optional<String> code,
      String message,
      Optional<String> correlationId,
      Optional<Duration> retryAfter,
      boolean possiblyBilled) {

    /** Refuses nulls. */
    public Failure {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(correlationId, "correlationId");
      Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /**
     * A failure that was not billed.
     *
     * @param status the HTTP status, if an answer came
     * @param code the service's own code
     * @param message what the service said, or what happened to the connection
     * @param correlationId the id to give to the service's support
     */
    public Failure(
        OptionalInt status, Optional<String> code, String message, Optional<String> correlationId) {
      this(status, code, message, correlationId, Optional.empty(), false);
    }

    /**
     * A failure without an answer.
     *
     * @param message what happened
     * @return the failure
     */
    public static Failure withoutAnswer(String message) {
      return new Failure(OptionalInt.empty(), Optional.empty(), message, Optional.empty());
    }

    /**
     * The same failure of a call that may have been billed.
     *
     * @param value whether the work may have been done
     * @return a copy
     */
    public Failure withPossiblyBilled(boolean value) {
      return new Failure(status, code, message, correlationId, retryAfter, value);
    }

    String sentence() {
      StringBuilder sentence = new StringBuilder(message);
      status.ifPresent(value -> sentence.append(" (HTTP ").append(value));
      code.ifPresent(
          value -> sentence.append(status.isPresent() ? ", code " : " (code ").append(value));
      if (status.isPresent() || code.isPresent()) {
        sentence.append(')');
      }
      if (possiblyBilled) {
        sentence.append(" [the call may have been billed]");
      }
      correlationId.ifPresent(id -> sentence.append(" [correlation id ").append(id).append(']'));
      return sentence.toString();
    }
  }
}
