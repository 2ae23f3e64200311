package io.github.ocr4j.client;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The remote engine by the name {@code mistral}. Its settings, all optional: {@code apiKey} (else
 * from the environment), {@code baseUrl}, {@code model}.
 */
public final class MistralEngineProvider implements OcrEngineProvider {
  private static final Set<String> SETTINGS = Set.of("apiKey", "baseUrl", "model");

  /** Called by the service loader. */
  public MistralEngineProvider() {}

  @Override
  public String name() {
    return "mistral";
  }

  @Override
  public OcrEngine create(Map<String, String> settings) {
    settings.keySet().stream()
        .filter(name -> !SETTINGS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new ConfigurationException(
                  "The engine mistral has no setting '"
                      + name
                      + "'; it has "
                      + String.join(", ", new TreeSet<>(SETTINGS))
                      + ".");
            });
    MistralClientBuilder builder = MistralClient.builder();
    ifSet(settings, "apiKey", builder::apiKey);
    ifSet(settings, "baseUrl", builder::baseUrl);
    ifSet(settings, "model", builder::model);
    return new ClosingEngine(builder.build());
  }

  private static void ifSet(
      Map<String, String> settings, String name, java.util.function.Consumer<String> setter) {
    if (settings.containsKey(name)) {
      setter.accept(settings.get(name));
    }
  }

  /** Owns its client. */
  private record ClosingEngine(MistralClient client) implements OcrEngine {
    @Override
    public OcrResponse process(OcrRequest request) {
      return client.engine().process(request);
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
