package io.github.ocr4j.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The library's own client, with its retries, budget and limits, against the modelled service. Each
 * attempt is decided, and its time passes, in the thread that makes it, just before it is sent: a
 * thread that waits for a socket would hold virtual time up. What was decided then comes over a
 * real connection. Thread-safe.
 */
final class ModelledClient implements TracedEngine, AutoCloseable {
  private final ModelledService service;
  private final Corpus corpus;
  private final ObjectMapper json = JsonMapper.builder().build();
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final MistralClient client;

  private final class Call implements CallObserver {
    private final int pages;
    private volatile Attempt attempt;

    Call(int pages) {
      this.pages = pages;
    }

    @Override
    public void attemptStarted(int number) {
      attempt = service.attempt(pages);
    }
  }

  /** A client for a number of callers. */
  ModelledClient(
      ModelledService service, ModelledServer server, Corpus corpus, TimeSource time, int callers) {
    this.service = service;
    this.corpus = corpus;
    server.handle("/v1/ocr", this::send);
    client =
        MistralClient.builder()
            .baseUrl(server.baseUrl())
            .apiKey("modelled")
            .network(NetworkOptions.builder().maxConnections(callers).build())
            .time(time)
            .build();
  }

  @Override
  public OcrResult answer(OcrRequest request, CallObserver observer) {
    String id = Long.toString(count.incrementAndGet());
    Call call = new Call(corpus.pagesOf(request.pages()));
    calls.put(id, call);
    try {
      OcrRequest named = request.withId(id);
      return OcrResult.fresh(client.engine().process(named, observer.and(call)), "modelled");
    } finally {
      calls.remove(id);
    }
  }

  /** The client itself, for batch jobs. */
  MistralClient client() {
    return client;
  }

  private void send(HttpExchange exchange) throws IOException {
    Call call = calls.get(json.readTree(exchange.getRequestBody()).path("id").asText());
    ModelledServer.answer(
        exchange,
        call.attempt.status(),
        call.attempt == Attempt.ANSWERED
            ? ModelledServer.response(call.pages)
            : "{\"message\":\"%s\"}".formatted(call.attempt));
  }

  @Override
  public void close() {
    client.close();
  }
}
