package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.JsonBody;
import io.undertow.io.UndertowInputStream;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A call as endpoints see it. */
final class Call {

  private final HttpServerExchange exchange;
  private final Path directory;
  private final Map<String, String> variables;

  Call(HttpServerExchange exchange, Path directory, Map<String, String> variables) {
    this.exchange = exchange;
    this.directory = directory;
    this.variables = Map.copyOf(variables);
  }

  /** Returns the part of the path that a route has a variable for. */
  String variable(String name) {
    return variables.get(name);
  }

  /** Returns every value of a query parameter. */
  List<String> query(String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? List.of() : List.copyOf(values);
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

  /** Returns the body as a stream that blocks; not to be used on an I/O thread. */
  InputStream body() {
    return new UndertowInputStream(exchange);
  }

  boolean isJson() {
    return header("content-type").filter(type -> type.contains("json")).isPresent();
  }

  /** Reads the body as JSON, which it may turn out not to be. */
  JsonBody json() throws IOException {
    return JsonBody.read(body(), directory);
  }
}
