package io.github.ocr4j.maven;

import io.github.ocr4j.client.MistralEngineProvider;
import io.github.ocr4j.convert.internal.engine.EngineChoice;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngineProvider.Availability;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.key.ApiKeys;
import java.util.function.UnaryOperator;

/**
 * Adds the key of the service to the settings of engines, or why there is none.
 *
 * @param engine the engine that was asked for; a key is looked for only where it takes one
 * @param serverId the server in settings.xml whose password is the key
 * @param keys looks for it
 */
record Credentials(String engine, String serverId, ApiKeys keys)
    implements UnaryOperator<EngineSettings> {

  @Override
  public EngineSettings apply(EngineSettings settings) {
    if (!engine.equals(EngineChoice.AUTO)
        && !OcrEngines.named(engine).settings().contains(EngineSettings.API_KEY)) {
      return settings;
    }
    try {
      return settings
          .with(EngineSettings.API_KEY, keys.find(serverId))
          .with(EngineSettings.WHY_NO_API_KEY, Availability.unavailable("no key found", remedy()));
    } catch (ConfigurationException unusable) {
      return settings.with(
          EngineSettings.WHY_NO_API_KEY,
          Availability.unavailable(
              "no usable key: " + unusable.getMessage(), unusable.getMessage()));
    }
  }

  private String remedy() {
    return "engine="
        + MistralEngineProvider.NAME
        + " needs a key: set the environment variable MISTRAL_API_KEY, or put the key as the"
        + " password of a server with the id '"
        + serverId
        + "' in settings.xml; or use -Docr.engine=local, which needs none.";
  }
}
