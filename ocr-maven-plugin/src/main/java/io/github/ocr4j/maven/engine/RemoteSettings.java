package io.github.ocr4j.maven.engine;

import io.github.ocr4j.client.DocumentTransport;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the remote engine is reached.
 *
 * @param baseUrl the service or gateway; empty for the service's own address
 * @param model the model of requests that name none
 * @param headers sent with every call
 * @param transport how documents get there
 * @param timeout the longest silence while an answer is awaited; empty for the client's default
 * @param requestsPerSecond at most so many calls, over all modules of the build
 */
public record RemoteSettings(
    Optional<String> baseUrl,
    String model,
    Map<String, String> headers,
    DocumentTransport transport,
    Optional<Duration> timeout,
    Optional<Double> requestsPerSecond) {
  /** Refuses nulls. */
  public RemoteSettings {
    Objects.requireNonNull(baseUrl, "baseUrl");
    Objects.requireNonNull(model, "model");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(requestsPerSecond, "requestsPerSecond");
  }

  /** Without the headers' values, which may be secret. */
  @Override
  public String toString() {
    return "RemoteSettings[" + baseUrl.orElse("") + ", " + model + ", " + headers.keySet() + "]";
  }
}
