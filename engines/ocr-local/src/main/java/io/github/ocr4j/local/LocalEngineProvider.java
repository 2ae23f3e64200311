package io.github.ocr4j.local;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.EngineSettings.Languages;
import io.github.ocr4j.engine.EngineSettings.Setting;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import java.nio.file.Path;
import java.util.List;

/** The embedded engine by the name {@code local}. It needs nothing. */
public final class LocalEngineProvider implements OcrEngineProvider {
  /** The engine's name, in stores too. */
  public static final String NAME = "local";

  /** The languages whose models ship with the engine. */
  public static final List<String> SHIPPED_LANGUAGES = List.of("eng");

  /** A directory with models of other languages. */
  public static final Setting<Path> TESSDATA =
      new Setting<>("tessdata", Path.class, "a directory with models of other languages");

  /** Whether documents are read in a process of their own. */
  public static final Setting<Boolean> ISOLATED =
      new Setting<>("isolated", Boolean.class, "whether documents are read in another process");

  /** After every engine that needs a key. */
  private static final int LAST = 1000;

  /** Called by the service loader. */
  public LocalEngineProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int place() {
    return LAST;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(EngineSettings.LANGUAGES, TESSDATA, ISOLATED);
  }

  @Override
  public EngineIdentity identity(EngineSettings settings) {
    return identity(
        settings.get(EngineSettings.LANGUAGES).map(Languages::names).orElse(SHIPPED_LANGUAGES));
  }

  /** Scans that were read in other languages are other answers. */
  static EngineIdentity identity(List<String> languages) {
    EngineIdentity shipped = EngineIdentity.embedded(NAME, LocalEngine.OUTPUT_VERSION);
    return languages.equals(SHIPPED_LANGUAGES)
        ? shipped
        : shipped.withVariant(String.join("+", languages));
  }

  @Override
  public boolean isReadable(String mediaType) {
    return InProcessEngine.isReadable(mediaType);
  }

  @Override
  public OcrEngine create(EngineSettings settings) {
    LocalEngineBuilder engine = LocalEngine.builder();
    settings.get(EngineSettings.LANGUAGES).map(Languages::names).ifPresent(engine::languages);
    settings.get(TESSDATA).ifPresent(engine::tessdataDirectory);
    settings.get(ISOLATED).ifPresent(engine::isolated);
    return engine.build();
  }
}
