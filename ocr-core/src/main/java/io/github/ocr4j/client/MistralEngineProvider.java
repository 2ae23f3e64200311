package io.github.ocr4j.client;

import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.EngineSettings.Setting;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Map;

/**
 * The remote engine by the name {@code mistral}: the service, or a gateway that speaks its API. It
 * needs a key and the network.
 */
public final class MistralEngineProvider implements OcrEngineProvider {
  /** The engine's name, in stores and ledgers too. */
  public static final String NAME = "mistral";

  /** The model of requests that name none. */
  public static final String DEFAULT_MODEL = "mistral-ocr-latest";

  /** Headers for every call. */
  public static final Setting<Headers> HEADERS =
      new Setting<>("headers", Headers.class, "headers for every call");

  /** How documents get to the service. */
  public static final Setting<DocumentOptions.Transport> TRANSPORT =
      new Setting<>(
          "transport", DocumentOptions.Transport.class, "how documents get to the service");

  /** Time limits, proxy and trust. */
  public static final Setting<NetworkOptions> NETWORK =
      new Setting<>("network", NetworkOptions.class, "time limits, proxy and trust");

  /** At most so many calls each second. */
  public static final Setting<Double> REQUESTS_PER_SECOND =
      new Setting<>("requestsPerSecond", Double.class, "the most calls in a second");

  private static final OcrEngineProvider.Availability NO_KEY =
      OcrEngineProvider.Availability.unavailable(
          "no key found",
          "The engine mistral needs a key: set the environment variable MISTRAL_API_KEY, or use"
              + " the engine local, which needs none.");

  /**
   * Headers by their names. Their text shows the names only.
   *
   * @param values by name
   */
  public record Headers(Map<String, String> values) {
    /** Copies the map. */
    public Headers {
      values = Map.copyOf(values);
    }

    @Override
    public String toString() {
      return "Headers" + values.keySet();
    }
  }

  /** Called by the service loader. */
  public MistralEngineProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  /** Before every engine that needs no key. */
  @Override
  public int place() {
    return 0;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        EngineSettings.API_KEY,
        EngineSettings.WHY_NO_API_KEY,
        EngineSettings.BASE_URL,
        EngineSettings.MODEL,
        EngineSettings.OFFLINE,
        HEADERS,
        TRANSPORT,
        NETWORK,
        REQUESTS_PER_SECOND);
  }

  @Override
  public EngineIdentity identity(EngineSettings settings) {
    return EngineIdentity.remote(NAME, settings.get(EngineSettings.MODEL).orElse(DEFAULT_MODEL));
  }

  @Override
  public OcrEngineProvider.Availability availability(EngineSettings settings) {
    if (settings.get(EngineSettings.OFFLINE).orElse(false)) {
      return OcrEngineProvider.Availability.unavailable(
          "the build is offline",
          "The engine mistral needs the network, and the build is offline: build online, or use"
              + " the engine local.");
    }
    return settings
        .get(EngineSettings.API_KEY)
        .map(key -> OcrEngineProvider.Availability.available("key from " + key.origin()))
        .orElseGet(() -> settings.get(EngineSettings.WHY_NO_API_KEY).orElse(NO_KEY));
  }

  @Override
  public OcrEngine create(EngineSettings settings) {
    MistralClientBuilder client =
        MistralClient.builder().model(settings.get(EngineSettings.MODEL).orElse(DEFAULT_MODEL));
    settings.get(EngineSettings.API_KEY).map(ApiKey::value).ifPresent(client::apiKey);
    settings.get(EngineSettings.BASE_URL).ifPresent(client::baseUrl);
    settings.get(HEADERS).ifPresent(headers -> headers.values().forEach(client::header));
    settings
        .get(TRANSPORT)
        .ifPresent(way -> client.documents(DocumentOptions.builder().transport(way).build()));
    settings.get(NETWORK).ifPresent(client::network);
    settings.get(REQUESTS_PER_SECOND).ifPresent(client::requestsPerSecond);
    return new ClosingEngine(client.build(), identity(settings));
  }

  /** Owns its client. */
  record ClosingEngine(MistralClient client, EngineIdentity identity) implements OcrEngine {
    @Override
    public OcrResponse process(OcrRequest request, CallObserver observer) {
      return client.engine().process(request, observer);
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
