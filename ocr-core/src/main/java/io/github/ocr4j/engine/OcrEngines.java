package io.github.ocr4j.engine;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Finds engines on the class path by their names. */
public final class OcrEngines {
  private OcrEngines() {}

  /**
   * The names of all engines on the class path.
   *
   * @return sorted
   */
  public static List<String> names() {
    return loader().stream().map(provider -> provider.get().name()).sorted().distinct().toList();
  }

  /**
   * Makes an engine.
   *
   * @param name such as {@code mistral}
   * @param settings by their names, as the engine's provider documents them
   * @return a new engine, closed by the caller
   * @throws ConfigurationException if there is no such engine, or a setting is wrong
   */
  public static OcrEngine create(String name, Map<String, String> settings) {
    return loader().stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "There is no engine '"
                        + name
                        + "' on the class path; there is: "
                        + String.join(", ", names())
                        + "."))
        .create(settings);
  }

  private static ServiceLoader<OcrEngineProvider> loader() {
    return ServiceLoader.load(OcrEngineProvider.class, OcrEngines.class.getClassLoader());
  }
}
