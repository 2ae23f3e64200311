package io.github.ocr4j.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
  static {
    // Otherwise the server's answers wait for the client's acknowledgements, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ModelledService service;
  private final Corpus corpus;
  private final ObjectMapper json = JsonMapper.builder().build();
  private final ThreadLocal<Call> current = new ThreadLocal<>();
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final HttpServer server;
  private final MistralClient client;

  private static final class Call {
    private final int pages;
    private volatile Attempt attempt;

    Call(int pages) {
      this.pages = pages;
    }
  }

  /**
   * @param callers how many threads will make calls
   */
  ModelledClient(ModelledService service, Corpus corpus, TimeSource time, int callers) {
    this.service = service;
    this.corpus = corpus;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), callers);
    } catch (IOException e) {
      throw new UncheckedIOException("The modelled service finds no free port.", e);
    }
    server.createContext("/v1/ocr", this::send);
    server.start();
    client =
        MistralClient.builder()
            .baseUrl("http://localhost:" + server.getAddress().getPort())
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
      OcrRequest named = request.toBuilder(request.document()).id(id).build();
      return OcrResult.fresh(client.engine().process(named), "modelled");
    } finally {
      current.remove();
      calls.remove(id);
    }
  }

  private void decide(OcrEvent event) {
    if (event instanceof OcrEvent.CallStarted) {
      Call call = current.get();
      call.attempt = service.attempt(call.pages);
    }
  }

  private void send(HttpExchange exchange) throws IOException {
    Call call = calls.get(json.readTree(exchange.getRequestBody()).path("id").asText());
    byte[] body = body(call).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(call.attempt.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** One empty page stands for all: a million of them need not go through the memory. */
  private static String body(Call call) {
    return call.attempt == Attempt.ANSWERED
        ? "{\"pages\":[{\"index\":0,\"markdown\":\"\",\"images\":[],\"dimensions\":null}],\"model\":\"%s\",\"usage_info\":{\"pages_processed\":%d}}"
            .formatted(Corpus.MODEL, call.pages)
        : "{\"message\":\"%s\"}".formatted(call.attempt);
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
