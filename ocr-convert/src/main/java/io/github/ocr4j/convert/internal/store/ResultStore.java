package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.disk.RegionLocks;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A directory of results. Thread-safe, and safe for several processes on one directory.
 *
 * <p>The directory may be moved, copied and committed to a repository: all names in it are
 * relative, each page is a text file of its own, each image a file named by its content, and a
 * {@code .gitattributes} keeps version control from changing them. An entry that was damaged is
 * reported and counts as missing.
 */
public final class ResultStore {
  private final StoreLayout layout;
  private final StoreMode mode;
  private final TimeSource time;
  private final StoreListener listener;
  private final boolean inRepository;
  private final DocumentHashes hashes = new DocumentHashes();

  ResultStore(Path directory, StoreMode mode, TimeSource time, StoreListener listener) {
    this.layout = new StoreLayout(directory);
    this.mode = mode;
    this.time = time;
    this.listener = new OncePerFile(listener);
    this.inRepository = StoreLocation.isInRepository(directory);
  }

  /**
   * Opens a store that may be read and written.
   *
   * @param directory made when the first page is stored
   * @throws ConfigurationException if a newer version of this library wrote it
   */
  public static ResultStore open(Path directory) {
    return builder(directory).build();
  }

  /**
   * Starts to open a store.
   *
   * @param directory made when the first page is stored
   */
  public static ResultStoreBuilder builder(Path directory) {
    return new ResultStoreBuilder(directory);
  }

  /** Where a user's store is by default. */
  public static Path defaultDirectory() {
    return StoreLocation.ofUser(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /** Where this store is. */
  public Path directory() {
    return layout.root();
  }

  /** What may be done to it. */
  public StoreMode mode() {
    return mode;
  }

  /**
   * Whether the store lies inside a repository and may be committed; such a store is never thinned
   * out.
   *
   * @return true below the root of a version control system
   */
  public boolean isInRepository() {
    return inRepository;
  }

  /**
   * Stores an answer that came later than it was asked for.
   *
   * @throws EngineException if it cannot be written
   */
  public void keep(AnswerPlace place, OcrResponse response) {
    StoreKey key = new StoreKey(place.document(), place.folder(), place.request(), place.perPage());
    try {
      if (place.perPage()) {
        writer().pages(key, response, place.pages());
      } else {
        writer().answer(key, response);
      }
      writer()
          .document(
              place.document(),
              place.pageCount().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    } catch (IOException e) {
      throw new EngineException(
          "An answer that was paid for cannot be written to " + directory() + ": make room there.",
          e);
    }
  }

  StoreLayout layout() {
    return layout;
  }

  TimeSource time() {
    return time;
  }

  boolean isWritable() {
    return mode == StoreMode.READ_WRITE;
  }

  /** Keeps a document from being thinned out soon. Rarely writes, and never in a repository. */
  void markUsed(String document) {
    if (isWritable() && !inRepository) {
      LastUse.mark(layout.document(document), time.now());
    }
  }

  DocumentHashes hashes() {
    return hashes;
  }

  StoreListener listener() {
    return listener;
  }

  StoreReader reader() {
    return new StoreReader(layout, listener);
  }

  StoreWriter writer() {
    return new StoreWriter(layout, time);
  }

  RegionLocks locks() throws IOException {
    return RegionLocks.of(layout.locks());
  }
}
