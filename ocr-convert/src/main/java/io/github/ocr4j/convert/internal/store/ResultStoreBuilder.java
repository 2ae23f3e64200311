package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Says how a store is opened. Not thread-safe. */
public final class ResultStoreBuilder {
  private final Path directory;
  private StoreMode mode = StoreMode.READ_WRITE;
  private TimeSource time = TimeSource.system();
  private StoreListener listener = StoreListener.none();

  ResultStoreBuilder(Path directory) {
    this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath().normalize();
  }

  /**
   * Says what may be done to the store.
   *
   * @param value {@link StoreMode#READ_WRITE} by default
   */
  public ResultStoreBuilder mode(StoreMode value) {
    this.mode = Objects.requireNonNull(value, "mode");
    return this;
  }

  /** Sets where time comes from. */
  public ResultStoreBuilder time(TimeSource value) {
    this.time = Objects.requireNonNull(value, "time");
    return this;
  }

  /** Sets who hears of damaged entries. */
  public ResultStoreBuilder listener(StoreListener value) {
    this.listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * Opens the store.
   *
   * @throws ConfigurationException if the directory is a file, or a newer version of this library
   *     wrote it
   */
  public ResultStore build() {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new ConfigurationException(
          "The store " + directory + " is a file: set storeDirectory to a directory.");
    }
    ResultStore store = new ResultStore(directory, mode, time, listener);
    store.reader().requireKnownFormat();
    return store;
  }
}
