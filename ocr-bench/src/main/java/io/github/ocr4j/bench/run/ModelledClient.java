package io.github.ocr4j.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.event.OcrEvent;
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
  private final ThreadLocal<Call> current = new ThreadLocal<>();
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final MistralClient client;

  private static final class Call {
    private final int pages;
    private volatile Attempt attempt;

    Call(int pages) {
      this.pages = pages;
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
            .listener(this::decide)
            .build();
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    String id = Long.toString(count.incrementAndGet());
    Call call = new Call(corpus.pagesOf(request.pages()));
    calls.put(id, call);
    current.set(call);
    try {
      OcrRequest named = request.withId(id);
      return OcrResult.fresh(client.engine().process(named), "modelled");
    } finally {
      current.remove();
      calls.remove(id);
    }
  }

  /** The client itself, for batch jobs. */
  MistralClient client() {
    return client;
  }

  /** Decides an attempt of a call; a request of a batch job is none. */
  private void decide(OcrEvent event) {
    Call call = current.get();
    if (event instanceof OcrEvent.CallStarted && call != null) {
      call.attempt = service.attempt(call.pages);
    }
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
