package io.github.ocr4j.convert.engine;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.local.LocalEngineBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the embedded engine reads.
 *
 * @param languages the models for scans, the main one first
 * @param tessdata where models are that do not ship with the engine
 * @param isolated whether documents are read in a process of their own
 */
public record EmbeddedSettings(List<String> languages, Optional<Path> tessdata, boolean isolated) {
  /** What ships with the engine. */
  public static final List<String> SHIPPED = List.of("eng");

  /** Copies the list, refuses nulls. */
  public EmbeddedSettings {
    languages = List.copyOf(languages);
    Objects.requireNonNull(tessdata, "tessdata");
  }

  /** Scans that were read in other languages are other answers. */
  EngineIdentity identity() {
    EngineIdentity usual = EngineIdentity.embedded("local", LocalEngine.OUTPUT_VERSION);
    return languages.equals(SHIPPED) ? usual : usual.withVariant(String.join("+", languages));
  }

  LocalEngine open() {
    LocalEngineBuilder engine = LocalEngine.builder().languages(languages).isolated(isolated);
    tessdata.ifPresent(engine::tessdataDirectory);
    return engine.build();
  }
}
