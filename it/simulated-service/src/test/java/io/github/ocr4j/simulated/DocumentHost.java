package io.github.ocr4j.simulated;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Serves one document on the loopback interface. */
final class DocumentHost implements AutoCloseable {

  private final HttpServer server;

  private DocumentHost(HttpServer server) {
    this.server = server;
  }

  static DocumentHost serving(byte[] document) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/document",
          exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
          });
      server.start();
      return new DocumentHost(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/document");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
