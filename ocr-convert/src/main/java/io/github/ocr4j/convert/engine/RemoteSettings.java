package io.github.ocr4j.convert.engine;

import io.github.ocr4j.client.DocumentTransport;
import io.github.ocr4j.client.NetworkOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the remote engine is reached.
 *
 * @param baseUrl the service or gateway
 * @param model the model of requests that name none
 * @param headers sent with every call
 * @param transport how documents get there
 * @param timeout the longest silence while an answer is awaited; empty for the client's default
 * @param requestsPerSecond at most so many calls, over all modules of the build
 * @param proxy the proxy on the way there
 */
public record RemoteSettings(
    String baseUrl,
    String model,
    Map<String, String> headers,
    DocumentTransport transport,
    Optional<Duration> timeout,
    Optional<Double> requestsPerSecond,
    Optional<ProxySettings> proxy) {
  /** As many as in the client's defaults. */
  private static final int SILENCES_OF_A_CALL = 3;

  /** Refuses nulls. */
  public RemoteSettings {
    Objects.requireNonNull(baseUrl, "baseUrl");
    Objects.requireNonNull(model, "model");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(requestsPerSecond, "requestsPerSecond");
    Objects.requireNonNull(proxy, "proxy");
  }

  /** Limits and proxy for the client. */
  NetworkOptions network() {
    NetworkOptions.Builder network = NetworkOptions.builder();
    timeout.ifPresent(
        silence ->
            network.readTimeout(silence).callTimeout(silence.multipliedBy(SILENCES_OF_A_CALL)));
    proxy.ifPresent(known -> known.addTo(network));
    return network.build();
  }

  /** Without the headers' values, which may be secret. */
  @Override
  public String toString() {
    return "RemoteSettings[" + baseUrl + ", " + model + ", " + headers.keySet() + "]";
  }
}
