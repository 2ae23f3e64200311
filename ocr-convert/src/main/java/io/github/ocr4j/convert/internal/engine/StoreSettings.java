package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.option.StoreMode;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where answers are kept.
 *
 * @param directory the store
 * @param mode what may be done to it
 */
public record StoreSettings(Path directory, StoreMode mode) {
  /** Refuses nulls. */
  public StoreSettings {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(mode, "mode");
  }

  /** Opens it. */
  public ResultStore open() {
    return ResultStore.builder(directory).mode(mode).listener(new StoreWarnings(directory)).build();
  }
}
