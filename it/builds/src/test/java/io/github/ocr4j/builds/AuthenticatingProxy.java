package io.github.ocr4j.builds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A forward proxy that asks for a user and a password, and knows one service, under any name: a
 * client that finds the service under a name that only this proxy knows came through here.
 */
public final class AuthenticatingProxy implements AutoCloseable {
  private static final int AUTHENTICATION_REQUIRED = 407;
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "host", "proxy-authorization", "transfer-encoding");

  private final HttpServer server;
  private final URI service;
  private final String credentials;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentLinkedQueue<URI> forwarded = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<URI> refused = new ConcurrentLinkedQueue<>();

  private AuthenticatingProxy(HttpServer server, URI service, String credentials) {
    this.server = server;
    this.service = service;
    this.credentials = credentials;
  }

  /**
   * Starts a proxy on a free port of this machine.
   *
   * @param service where everything is sent
   * @param user who may use it
   * @param password the user's
   */
  public static AuthenticatingProxy start(URI service, String user, String password)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String credentials = "Basic " + Base64.getEncoder().encodeToString(pair);
    AuthenticatingProxy proxy = new AuthenticatingProxy(server, service, credentials);
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** What was sent on, as the client called it. */
  public List<URI> forwarded() {
    return List.copyOf(forwarded);
  }

  /** What came without the right credentials. */
  public List<URI> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (credentials.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
        forwarded.add(exchange.getRequestURI());
        forward(exchange);
      } else {
        refused.add(exchange.getRequestURI());
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"builds\"");
        exchange.sendResponseHeaders(AUTHENTICATION_REQUIRED, -1);
      }
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI().getRawPath()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    answer(exchange, send(request.build()));
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The proxy was stopped.", e);
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .firstValue("content-type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
