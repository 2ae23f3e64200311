package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.simulated.traffic.FaultPlan;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import io.github.ocr4j.simulated.traffic.RequestLog;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Takes every request through authentication, its endpoint, delay and faults. */
final class ServiceHandler implements HttpHandler {

  private final Settings settings;
  private final Path directory;
  private final Routes routes;
  private final Authentication authentication;
  private final FaultPlan faults;
  private final RequestLog log;
  private final AtomicLong count = new AtomicLong();

  ServiceHandler(
      Settings settings, Path directory, Routes routes, FaultPlan faults, RequestLog log) {
    this.settings = settings;
    this.directory = directory;
    this.routes = routes;
    this.authentication = new Authentication(settings.key());
    this.faults = faults;
    this.log = log;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Instant arrival = settings.clock().instant();
    String correlationId = correlationId();
    exchange.getResponseHeaders().put(new HttpString("mistral-correlation-id"), correlationId);
    exchange.getResponseHeaders().put(new HttpString("x-kong-request-id"), correlationId);
    Optional<Fault> fault = faults.draw(exchange.getRequestPath());
    if (fault.filter(f -> f.kind() == Fault.Kind.RESET_BEFORE_BODY).isPresent()) {
      record(exchange, arrival, Optional.empty(), 0);
      AnswerSender.reset(exchange);
      return;
    }
    exchange.dispatch(worker -> answer(worker, arrival, fault));
  }

  private void answer(HttpServerExchange exchange, Instant arrival, Optional<Fault> fault) {
    try (JsonBody body = read(exchange)) {
      long read = System.nanoTime();
      Answer answer = decide(exchange, body, fault);
      record(exchange, arrival, Optional.of(body), answer.status());
      long millis =
          settings.latency().toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - read);
      Runnable send = () -> AnswerSender.send(exchange, answer, fault);
      exchange.dispatch(
          SameThreadExecutor.INSTANCE,
          () ->
              exchange
                  .getIoThread()
                  .executeAfter(send, Math.max(0, millis), TimeUnit.MILLISECONDS));
    } catch (IOException | UncheckedIOException e) {
      AnswerSender.reset(exchange);
    }
  }

  private JsonBody read(HttpServerExchange exchange) throws IOException {
    Call call = new Call(exchange, directory, Map.of());
    return call.isJson() ? call.json() : JsonBody.none();
  }

  private Answer decide(HttpServerExchange exchange, JsonBody body, Optional<Fault> fault)
      throws IOException {
    if (fault.isPresent() && fault.get().kind() == Fault.Kind.ANSWER) {
      Fault answer = fault.get();
      return Answer.of(answer.status(), answer.headers(), answer.bodyBytes());
    }
    Answer answer;
    try {
      answer = route(exchange, body);
    } catch (RefusedException e) {
      answer = Answer.refused(e, exchange.getResponseHeaders().getFirst("mistral-correlation-id"));
    }
    return settings.gateway() ? GatewayErrors.wrap(answer) : answer;
  }

  private Answer route(HttpServerExchange exchange, JsonBody body) throws IOException {
    String path = exchange.getRequestPath();
    if (!path.startsWith(settings.prefix())) {
      throw RefusedException.detail(404, "Not Found");
    }
    String method = exchange.getRequestMethod().toString();
    String rest = path.substring(settings.prefix().length());
    Optional<Routes.Match> match = routes.find(method, rest);
    if (match.isEmpty()) {
      throw routes.knows(rest)
          ? RefusedException.detail(405, "Method Not Allowed")
          : RefusedException.detail(404, "Not Found");
    }
    Call call = new Call(exchange, directory, match.get().variables());
    authentication.check(call);
    return match.get().endpoint().answer(call, body);
  }

  private void record(
      HttpServerExchange exchange, Instant arrival, Optional<JsonBody> body, int status) {
    log.add(
        new RecordedRequest(
            exchange.getRequestMethod().toString(),
            exchange.getRequestPath(),
            exchange.getQueryString(),
            new Call(exchange, directory, Map.of()).headers(),
            body.map(JsonBody::size).orElse(0L),
            body.map(JsonBody::sha256).orElse(""),
            body.map(JsonBody::text).orElse(""),
            status,
            arrival));
  }

  private String correlationId() {
    return String.format("%08x-0000-7000-8000-%012x", settings.seed(), count.incrementAndGet());
  }
}
