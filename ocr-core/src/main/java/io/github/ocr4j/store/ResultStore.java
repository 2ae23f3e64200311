package io.github.ocr4j.store;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.internal.disk.RegionLocks;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

  private ResultStore(Builder builder) {
    this.layout = new StoreLayout(builder.directory);
    this.mode = builder.mode;
    this.time = builder.time;
    this.listener = new OncePerFile(builder.listener);
    this.inRepository = StoreLocation.isInRepository(builder.directory);
  }

  /**
   * Opens a store that may be read and written.
   *
   * @param directory made when the first page is stored
   * @return the store
   * @throws ConfigurationException if a newer version of this library wrote it
   */
  public static ResultStore open(Path directory) {
    return builder(directory).build();
  }

  /**
   * Starts to open a store.
   *
   * @param directory made when the first page is stored
   * @return a builder
   */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  /**
   * Where a user's store is unless somebody says otherwise.
   *
   * @return a directory in the user's cache directory
   */
  public static Path defaultDirectory() {
    return StoreLocation.ofUser(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /**
   * Where this store is.
   *
   * @return its directory
   */
  public Path directory() {
    return layout.root();
  }

  /**
   * What may be done to it.
   *
   * @return its mode
   */
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
   * @param place where it belongs
   * @param response the answer
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

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private final Path directory;
    private StoreMode mode = StoreMode.READ_WRITE;
    private TimeSource time = TimeSource.system();
    private StoreListener listener = StoreListener.none();

    private Builder(Path directory) {
      this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath().normalize();
    }

    /**
     * Says what may be done to the store.
     *
     * @param value {@link StoreMode#READ_WRITE} by default
     * @return this builder
     */
    public Builder mode(StoreMode value) {
      this.mode = Objects.requireNonNull(value, "mode");
      return this;
    }

    /**
     * Sets where time comes from.
     *
     * @param value the system's time by default
     * @return this builder
     */
    public Builder time(TimeSource value) {
      this.time = Objects.requireNonNull(value, "time");
      return this;
    }

    /**
     * Sets who hears of damaged entries.
     *
     * @param value nobody by default
     * @return this builder
     */
    public Builder listener(StoreListener value) {
      this.listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /**
     * Opens the store.
     *
     * @return the store
     * @throws ConfigurationException if the directory is a file, or a newer version of this library
     *     wrote it
     */
    public ResultStore build() {
      if (Files.exists(directory) && !Files.isDirectory(directory)) {
        throw new ConfigurationException(
            "The store " + directory + " is a file: set storeDirectory to a directory.");
      }
      ResultStore store = new ResultStore(this);
      store.reader().requireKnownFormat();
      return store;
    }
  }
}
