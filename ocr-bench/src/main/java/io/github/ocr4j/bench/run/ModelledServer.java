package io.github.ocr4j.bench.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The real connections over which the library's client speaks to the modelled service. */
final class ModelledServer implements AutoCloseable {
  static {
    // Otherwise the server's answers wait for the client's acknowledgements, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;

  /** A server for a number of callers, without endpoints. */
  ModelledServer(int callers) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), callers);
    } catch (IOException e) {
      throw new UncheckedIOException("The modelled service finds no free port.", e);
    }
    server.start();
  }

  String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void handle(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = call.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** An OCR response; one empty page stands for all, so that a million need no memory. */
  static String response(int pages) {
    return """
        {"pages":[{"index":0,"markdown":"","images":[],"dimensions":null}],"model":"%s",\
        "usage_info":{"pages_processed":%d}}"""
        .formatted(Corpus.MODEL, pages);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
