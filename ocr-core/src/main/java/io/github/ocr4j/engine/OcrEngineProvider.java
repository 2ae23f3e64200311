package io.github.ocr4j.engine;

import java.util.Map;

/**
 * Makes an engine known by its name. Implement it, name the class in {@code
 * META-INF/services/io.github.ocr4j.engine.OcrEngineProvider}, and {@link OcrEngines} finds it.
 */
public interface OcrEngineProvider {
  /**
   * What the engine is called.
   *
   * @return lower case, such as {@code mistral}
   */
  String name();

  /**
   * Makes an engine.
   *
   * @param settings by their names, as the provider documents them; may hold a key, so never log it
   * @return a new engine, closed by the caller
   * @throws io.github.ocr4j.exception.ConfigurationException if a setting is missing or wrong
   */
  OcrEngine create(Map<String, String> settings);
}
