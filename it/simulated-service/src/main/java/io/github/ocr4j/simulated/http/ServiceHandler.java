package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.traffic.Chance;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.simulated.traffic.FaultPlan;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import io.github.ocr4j.simulated.traffic.RequestLog;
import io.undertow.io.UndertowInputStream;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Takes every request through its endpoint, delay and faults, and writes it down. */
final class ServiceHandler implements HttpHandler {

  private static final HttpString CORRELATION_ID = new HttpString("mistral-correlation-id");
  private static final HttpString REQUEST_ID = new HttpString("x-kong-request-id");
  private static final int ID_DIGITS = 12;

  private final Settings settings;
  private final Path directory;
  private final Router router;
  private final Refusals refusals;
  private final FaultPlan faults;
  private final RequestLog log;
  private final Chance chance;
  private final AtomicLong count = new AtomicLong();

  ServiceHandler(
      Settings settings, Path directory, Router router, FaultPlan faults, RequestLog log) {
    this.settings = settings;
    this.directory = directory;
    this.router = router;
    this.refusals = new Refusals(directory, settings.gateway());
    this.faults = faults;
    this.log = log;
    this.chance = new Chance(settings.seed());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Instant arrival = settings.clock().instant();
    String id = id(count.incrementAndGet());
    exchange.getResponseHeaders().put(CORRELATION_ID, id);
    exchange.getResponseHeaders().put(REQUEST_ID, id);
    Optional<Fault> fault = faults.draw(exchange.getRequestPath());
    if (fault.filter(f -> f.kind() == Fault.Kind.RESET_BEFORE_BODY).isPresent()) {
      RequestStream unread = new RequestStream(InputStream.nullInputStream());
      record(new Call(exchange, unread), arrival, "", "", 0);
      AnswerSender.reset(exchange);
      return;
    }
    exchange.dispatch(worker -> work(worker, arrival, fault, id));
  }

  /** Written without a formatter, which would be a good part of the work of a small call. */
  private String id(long number) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) settings.seed())
        + "-0000-7000-8000-"
        + hex.toHexDigits(number, ID_DIGITS);
  }

  private void work(
      HttpServerExchange exchange, Instant arrival, Optional<Fault> fault, String id) {
    RequestStream stream = new RequestStream(new UndertowInputStream(exchange));
    Call call = new Call(exchange, stream);
    try (JsonBody body = call.isJson() ? JsonBody.read(stream, directory) : JsonBody.none()) {
      long read = System.nanoTime();
      Answer answer = decide(call, body, fault, id);
      String checksum = stream.checksum();
      record(call, arrival, checksum, body.text(), answer.status());
      Duration spent = Duration.ofNanos(System.nanoTime() - read);
      Duration wait = latency(exchange.getRequestPath() + checksum, answer).minus(spent);
      sendLater(exchange, answer, fault, wait);
    } catch (IOException | UncheckedIOException e) {
      AnswerSender.reset(exchange);
    }
  }

  private Duration latency(String subject, Answer answer) {
    return answer.prompt()
        ? Duration.ZERO
        : settings.latency().draw(chance.next(subject), answer.pages());
  }

  private static void sendLater(
      HttpServerExchange exchange, Answer answer, Optional<Fault> fault, Duration wait) {
    Runnable send = () -> AnswerSender.send(exchange, answer, fault);
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> Later.run(exchange, send, wait));
  }

  private Answer decide(Call call, JsonBody body, Optional<Fault> fault, String id)
      throws IOException {
    if (fault.isPresent() && fault.get().kind() == Fault.Kind.ANSWER) {
      if (!call.isJson()) {
        call.body().transferTo(OutputStream.nullOutputStream());
      }
      Fault answer = fault.get();
      return Answer.of(answer.status(), answer.headers(), Payload.of(answer.bodyBytes()));
    }
    try {
      return router.answer(call, body);
    } catch (RefusedException e) {
      return refusals.answer(e, body, id);
    } catch (RuntimeException e) {
      String message = "The simulated service has failed: " + e;
      return refusals.answer(
          RefusedException.error(500, 1000, "internal_server_error", message), body, id);
    }
  }

  private void record(Call call, Instant arrival, String checksum, String json, int status) {
    log.add(
        () ->
            new RecordedRequest(
                call.method(),
                call.path(),
                call.queryString(),
                call.headers(),
                call.body().size(),
                checksum,
                json,
                status,
                arrival));
  }
}
