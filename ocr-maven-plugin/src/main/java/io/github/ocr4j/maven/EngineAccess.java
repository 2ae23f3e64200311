package io.github.ocr4j.maven;

import io.github.ocr4j.client.MistralEngineProvider;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.convert.internal.engine.ProxySettings;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.local.LocalEngineProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How engines are reached by goals that call them.
 *
 * @param baseUrl the service or a gateway; may be null
 * @param headers for every call
 * @param timeout the longest silence; may be null
 * @param requestsPerSecond the most calls in a second; may be null
 * @param tessdata models of the embedded engine; may be null
 * @param isolated whether the embedded engine reads in a process of its own
 */
record EngineAccess(
    String baseUrl,
    Map<String, String> headers,
    Duration timeout,
    Double requestsPerSecond,
    Path tessdata,
    boolean isolated) {
  private static final String SERVICE = "https://api.mistral.ai";

  /** As many as in the client's defaults. */
  private static final int SILENCES_OF_A_CALL = 3;

  EngineSettings addTo(EngineSettings settings, MavenBuild build) {
    String address = baseUrl == null ? SERVICE : baseUrl;
    return settings
        .with(EngineSettings.BASE_URL, address)
        .with(MistralEngineProvider.HEADERS, new MistralEngineProvider.Headers(headers))
        .with(MistralEngineProvider.NETWORK, network(build.proxy(uri(address))))
        .with(MistralEngineProvider.REQUESTS_PER_SECOND, Optional.ofNullable(requestsPerSecond))
        .with(LocalEngineProvider.TESSDATA, Optional.ofNullable(tessdata))
        .with(LocalEngineProvider.ISOLATED, isolated);
  }

  private NetworkOptions network(Optional<ProxySettings> proxy) {
    NetworkOptions.Builder network = NetworkOptions.builder();
    if (timeout != null) {
      network.readTimeout(timeout).callTimeout(timeout.multipliedBy(SILENCES_OF_A_CALL));
    }
    proxy.ifPresent(known -> known.addTo(network));
    return network.build();
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // It is refused below, like every other text that is no address.
    }
    throw new ConfigurationException(
        "'" + address + "' is no address: set -Docr.baseUrl to one such as " + SERVICE + ".");
  }
}
