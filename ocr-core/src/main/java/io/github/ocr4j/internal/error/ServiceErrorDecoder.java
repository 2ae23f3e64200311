package io.github.ocr4j.internal.error;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.CallFailure;
import io.github.ocr4j.time.TimeSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the right exception out of an error answer. Decides on the HTTP status first, because the
 * body's own type can lie. Reads at most 256 KiB of the body.
 */
public final class ServiceErrorDecoder implements ErrorDecoder {
  private static final int MAX_BODY = 256 * 1024;
  private static final Set<Integer> GATEWAY_FAILURES =
      Set.of(500, 502, 503, 504, 520, 521, 522, 523, 524, 529);
  private static final Set<Integer> GAVE_UP_WAITING = Set.of(408, 504, 524);

  private final ServiceErrors errors;
  private final TimeSource time;

  /** Builds the decoder. */
  public ServiceErrorDecoder(ServiceErrors errors, TimeSource time) {
    this.errors = errors;
    this.time = time;
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    CallContext call = CallContext.of(response);
    return new CallFailure(
        exception(response, call), worthRetrying(response, call), response.request(), call);
  }

  private static byte[] beginning(Response response) {
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

  private ServiceException exception(Response response, CallContext call) {
    int status = response.status();
    ErrorBody body =
        status < 400
            ? ErrorBody.ofMessage(redirect(response))
            : ErrorBody.parse(beginning(response));
    Optional<Duration> retryAfter =
        header(response, "retry-after").flatMap(value -> RetryAfter.parse(value, time));
    call.answered(status, response.headers(), retryAfter);
    return errors.of(
        status,
        body,
        CallContext.correlationId(response.headers()),
        retryAfter,
        call.possiblyBilled() && GAVE_UP_WAITING.contains(status));
  }

  private static String redirect(Response response) {
    return "The service answered with a redirect"
        + header(response, "location").map(to -> " to " + to).orElse("")
        + ", which is not followed because the API key would go there; set the base URL to the"
        + " address that answers itself";
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
