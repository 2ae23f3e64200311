package io.github.ocr4j.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;

/**
 * Feign's client that streams: bodies come from the {@link CallContext} while they are sent,
 * answers are handed on unread. Each attempt is cut when its time is over, however slowly bytes
 * drip. Thread-safe.
 */
public final class StreamingClient implements Client, AutoCloseable {
  private static final String CONTENT_LENGTH = "Content-Length";

  /** How late a cancellation or the end of a call's time is noticed at most. */
  private static final long WATCH_MILLIS = 50;

  private final HttpSettings settings;
  private final CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor timer;
  private volatile boolean closed;

  /** Opens no connection yet. */
  public StreamingClient(HttpSettings settings) {
    this.settings = settings;
    this.http = HttpClients5.build(settings);
    this.timer = new ScheduledThreadPoolExecutor(1, StreamingClient::daemon);
    this.timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ocr4j-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    CallContext call = (CallContext) options;
    call.startAttempt();
    if (closed) {
      throw new CancellationException("the client is closed");
    }
    HttpUriRequestBase message = message(request, call);
    ScheduledFuture<?> watch = watch(message, call);
    ClassicHttpResponse answer = null;
    try {
      answer = http.executeOpen(null, message, HttpClients5.context(settings));
      Response response = response(request, answer, new AnswerBody(message, answer, watch, call));
      if (response.status() < 300) {
        call.answered(response.status(), response.headers(), Optional.empty());
      }
      return response;
    } catch (IOException | RuntimeException e) {
      watch.cancel(false);
      if (answer != null) {
        ((org.apache.hc.core5.io.ModalCloseable) answer).close(CloseMode.IMMEDIATE);
      }
      if (closed) {
        throw new CancellationException("the client was closed during the call");
      }
      throw TransportFailure.of(e, call, request);
    }
  }

  private ScheduledFuture<?> watch(HttpUriRequestBase message, CallContext call) {
    long start = System.nanoTime();
    long limit = settings.callTimeout().toNanos();
    return timer.scheduleWithFixedDelay(
        () -> call.watch(message, System.nanoTime() - start >= limit),
        WATCH_MILLIS,
        WATCH_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  private static HttpUriRequestBase message(Request request, CallContext call) {
    HttpUriRequestBase message =
        new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase(CONTENT_LENGTH)
                  && !name.equalsIgnoreCase("Content-Type")) {
                values.forEach(value -> message.addHeader(name, value));
              }
            });
    call.body().ifPresent(body -> message.setEntity(new BodyEntity(body, call)));
    return message;
  }

  private static Response response(
      Request request, ClassicHttpResponse answer, Response.Body body) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : answer.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new java.util.ArrayList<>())
          .add(header.getValue());
    }
    return Response.builder()
        .request(request)
        .status(answer.getCode())
        .reason(answer.getReasonPhrase())
        .headers(headers)
        .body(body)
        .build();
  }

  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }
}
