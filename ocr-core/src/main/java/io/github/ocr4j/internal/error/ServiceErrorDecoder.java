package io.github.ocr4j.internal.error;

import feign.Response;
import feign.codec.ErrorDecoder;
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
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.CallFailure;
import io.github.ocr4j.time.TimeSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the right exception out of an error answer. Decides on the HTTP status first, because the
 * body's own type can lie. Reads at most 256 KiB of the body.
 */
public final class ServiceErrorDecoder implements ErrorDecoder {
  private static final int MAX_BODY = 256 * 1024;
  private static final Set<String> OVER_A_LIMIT = Set.of("3730", "3051", "3059", "3210");
  private static final Set<Integer> GATEWAY_FAILURES =
      Set.of(500, 502, 503, 504, 520, 521, 522, 523, 524, 529);
  private static final Set<Integer> GAVE_UP_WAITING = Set.of(408, 504, 524);
  private static final List<String> CORRELATION_HEADERS =
      List.of("mistral-correlation-id", "x-kong-request-id", "x-request-id", "apim-request-id");

  private final Redaction redaction;
  private final TimeSource time;

  /**
   * Builds the decoder.
   *
   * @param redaction cleans what the service says
   * @param time tells how far a date in Retry-After is
   */
  public ServiceErrorDecoder(Redaction redaction, TimeSource time) {
    this.redaction = redaction;
    this.time = time;
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    int status = response.status();
    ErrorBody body = ErrorBody.parse(beginning(response));
    CallContext call = CallContext.current();
    ServiceException exception = exception(status, body, failure(response, body, call));
    return new CallFailure(exception, worthRetrying(response, call), response.request());
  }

  private static byte[] beginning(Response response) {
    if (response.body() == null) {
      return new byte[0];
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    try (InputStream in = response.body().asInputStream()) {
      for (int count = in.read(buffer);
          count > 0 && body.size() < MAX_BODY;
          count = in.read(buffer)) {
        body.write(buffer, 0, count);
      }
    } catch (IOException e) {
      // What came before the connection broke says enough.
    }
    return body.toByteArray();
  }

  private static ServiceException exception(int status, ErrorBody body, Failure failure) {
    if (status < 400) {
      return new UnreadableResponseException(failure, null);
    }
    if (body.code().filter(OVER_A_LIMIT::contains).isPresent() && status < 500) {
      return new TooLargeException(failure, null);
    }
    return switch (status) {
      case 401, 402, 403 -> new AuthenticationException(failure, null);
      case 404 -> new NotFoundException(failure, null);
      case 408 -> new RequestTimeoutException(failure, null);
      case 413 -> new TooLargeException(failure, null);
      case 429 -> new RateLimitedException(failure, null);
      default ->
          status < 500
              ? new InvalidRequestException(failure, null)
              : new ServiceUnavailableException(failure, null);
    };
  }

  private Failure failure(Response response, ErrorBody body, CallContext call) {
    int status = response.status();
    return new Failure(
        OptionalInt.of(status),
        body.code(),
        sentence(response, body),
        correlationId(response).or(body::requestId),
        header(response, "retry-after").flatMap(value -> RetryAfter.parse(value, time)),
        call.possiblyBilled() && GAVE_UP_WAITING.contains(status));
  }

  private String sentence(Response response, ErrorBody body) {
    int status = response.status();
    String said = redaction.clean(body.message());
    String main = said.isEmpty() ? "The service gave no reason" : stripPeriod(said);
    if (status < 400) {
      main = redirect(response);
    }
    String advice = Advice.of(status, body.code().orElse(""));
    return advice.isEmpty() ? main + "." : main + ". " + advice + ".";
  }

  private String redirect(Response response) {
    return "The service answered with a redirect"
        + header(response, "location").map(to -> " to " + redaction.clean(to)).orElse("")
        + ", which is not followed because the API key would go there; set the base URL to the"
        + " address that answers itself";
  }

  private static String stripPeriod(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static Optional<String> correlationId(Response response) {
    return CORRELATION_HEADERS.stream()
        .flatMap(name -> header(response, name).stream())
        .findFirst();
  }

  private static Optional<String> header(Response response, String name) {
    return response.headers().getOrDefault(name, List.of()).stream().findFirst();
  }

  private static boolean worthRetrying(Response response, CallContext call) {
    int status = response.status();
    if (status == 404) {
      return call.freshResource();
    }
    if (status == 429) {
      return header(response, "x-ratelimit-limit-req-minute").filter("0"::equals).isEmpty();
    }
    return status == 408 || GATEWAY_FAILURES.contains(status);
  }
}
