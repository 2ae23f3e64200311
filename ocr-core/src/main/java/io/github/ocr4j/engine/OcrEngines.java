package io.github.ocr4j.engine;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds engines on the class path by their names. */
public final class OcrEngines {
  private OcrEngines() {}

  /**
   * All engines on the class path.
   *
   * @return in the order in which a program that chooses by itself asks them, then by name
   */
  public static List<OcrEngineProvider> all() {
    return ServiceLoader.load(OcrEngineProvider.class, OcrEngines.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparing(OcrEngineProvider::place).thenComparing(OcrEngineProvider::name))
        .toList();
  }

  /**
   * The names of all engines on the class path.
   *
   * @return sorted
   */
  public static List<String> names() {
    return all().stream().map(OcrEngineProvider::name).sorted().distinct().toList();
  }

  /**
   * The engine of a name.
   *
   * @param name such as {@code mistral}
   * @return its provider
   * @throws ConfigurationException if there is no such engine
   */
  public static OcrEngineProvider named(String name) {
    return all().stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "There is no engine '"
                        + name
                        + "' on the class path; there is: "
                        + String.join(", ", names())
                        + "."));
  }

  /**
   * Makes an engine.
   *
   * @param name such as {@code mistral}
   * @param settings what it is opened with
   * @return a new engine, closed by the caller
   * @throws ConfigurationException if there is no such engine, or a setting is missing or wrong
   */
  public static OcrEngine create(String name, EngineSettings settings) {
    return named(name).create(settings);
  }
}
