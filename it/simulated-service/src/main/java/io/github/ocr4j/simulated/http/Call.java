package io.github.ocr4j.simulated.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A call as endpoints see it. */
final class Call {

  private final HttpServerExchange exchange;
  private final RequestStream stream;
  private final Map<String, String> variables;

  Call(HttpServerExchange exchange, RequestStream stream) {
    this(exchange, stream, Map.of());
  }

  private Call(HttpServerExchange exchange, RequestStream stream, Map<String, String> variables) {
    this.exchange = exchange;
    this.stream = stream;
    this.variables = Map.copyOf(variables);
  }

  /** Returns the same call with the parts of the path that a route has variables for. */
  Call with(Map<String, String> found) {
    return new Call(exchange, stream, found);
  }

  String method() {
    return exchange.getRequestMethod().toString();
  }

  String path() {
    return exchange.getRequestPath();
  }

  /** Returns the part of the path that a route has a variable for. */
  String variable(String name) {
    return variables.get(name);
  }

  /** Returns the part of the path that is an id. */
  UUID id(String name) {
    return UUID.fromString(variables.get(name));
  }

  String queryString() {
    return exchange.getQueryString();
  }

  /** Returns the query's parameters. */
  Query query() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, Deque<String>> entry : exchange.getQueryParameters().entrySet()) {
      parameters.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    return new Query(parameters);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HeaderValues values : exchange.getRequestHeaders()) {
      headers.put(
          values.getHeaderName().toString().toLowerCase(Locale.ROOT), new ArrayList<>(values));
    }
    return headers;
  }

  boolean isJson() {
    return header("content-type").filter(type -> type.contains("json")).isPresent();
  }

  /** Returns the body as a stream that blocks; not to be used on an I/O thread. */
  RequestStream body() {
    return stream;
  }

  /** Returns scheme, host and port as the client named them. */
  URI server() {
    return URI.create(exchange.getRequestScheme() + "://" + exchange.getHostAndPort());
  }
}
