package io.github.ocr4j.internal.error;

import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.TooLargeException;
import io.github.ocr4j.exception.UnreadableResponseException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the right exception out of a status and a body. Decides on the status first, because the
 * body's own type can lie. Thread-safe.
 */
public final class ServiceErrors {
  private static final Set<String> OVER_A_LIMIT = Set.of("3730", "3051", "3059", "3210");

  private final Redaction redaction;

  /** Builds exceptions. */
  public ServiceErrors(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * A failure of which only status and body are known, such as a row of a batch.
   *
   * @param status the HTTP status; 0 if there is none
   */
  public ServiceException of(int status, byte[] body) {
    return of(status, ErrorBody.parse(body), Optional.empty(), Optional.empty(), false);
  }

  ServiceException of(
      int status,
      ErrorBody body,
      Optional<String> correlationId,
      Optional<Duration> retryAfter,
      boolean possiblyBilled) {
    Failure failure =
        new Failure(
            status > 0 ? OptionalInt.of(status) : OptionalInt.empty(),
            body.code(),
            sentence(status, body),
            correlationId.or(body::requestId),
            retryAfter,
            possiblyBilled);
    if (body.code().filter(OVER_A_LIMIT::contains).isPresent() && status < 500) {
      return new TooLargeException(failure, null);
    }
    return switch (status) {
      case 401, 402, 403 -> new AuthenticationException(failure, null);
      case 404 -> new NotFoundException(failure, null);
      case 408 -> new RequestTimeoutException(failure, null);
      case 413 -> new TooLargeException(failure, null);
      case 429 -> new RateLimitedException(failure, null);
      default -> byClass(status, failure);
    };
  }

  private static ServiceException byClass(int status, Failure failure) {
    if (status < 400) {
      return new UnreadableResponseException(failure, null);
    }
    return status < 500
        ? new InvalidRequestException(failure, null)
        : new ServiceUnavailableException(failure, null);
  }

  private String sentence(int status, ErrorBody body) {
    String said = redaction.clean(body.message());
    String main = said.isEmpty() ? "The service gave no reason" : said;
    main = main.endsWith(".") ? main.substring(0, main.length() - 1) : main;
    String advice = Advice.of(status, body.code().orElse(""));
    return advice.isEmpty() ? main + "." : main + ". " + advice + ".";
  }
}
