package io.github.ocr4j.simulated.files;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The files of the service, in the order in which they came. Thread-safe. */
public final class FileStore {

  private final Map<UUID, StoredFile> files = new LinkedHashMap<>();
  private final Map<UUID, Integer> misses = new LinkedHashMap<>();
  private final Clock clock;
  private final Random ids;
  private final int missesAfterUpload;

  /**
   * Creates an empty store.
   *
   * @param seed what ids are drawn from
   * @param missesAfterUpload how many times a new file is not found at first
   */
  public FileStore(Clock clock, long seed, int missesAfterUpload) {
    this.clock = clock;
    this.ids = new Random(seed);
    this.missesAfterUpload = missesAfterUpload;
  }

  /** Returns the time. */
  public Clock clock() {
    return clock;
  }

  /** Returns an id that no file has. */
  public synchronized UUID newId() {
    long high = ids.nextLong() & 0xffffffffffff0fffL | 0x4000L;
    long low = ids.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Keeps a file that was uploaded, with its content. It may not be found at first. */
  public synchronized void addUpload(StoredFile file) {
    add(file);
    misses.put(file.id(), missesAfterUpload);
  }

  /** Keeps a file that the service made itself. */
  public synchronized void add(StoredFile file) {
    files.put(file.id(), file);
  }

  /** Finds a file, unless it has expired. A new file may be missed a few times. */
  public synchronized Optional<StoredFile> find(UUID id) {
    int left = misses.getOrDefault(id, 0);
    if (left > 0) {
      misses.put(id, left - 1);
      return Optional.empty();
    }
    return Optional.ofNullable(files.get(id)).filter(this::isAlive);
  }

  /** Finds a file or refuses the request. */
  public StoredFile get(UUID id) {
    return find(id)
        .orElseThrow(() -> RefusedException.detail(404, "No file matches the given query."));
  }

  /** Returns the files, the newest first. */
  public synchronized List<StoredFile> all() {
    List<StoredFile> all = new ArrayList<>(files.values());
    all.removeIf(file -> !isAlive(file));
    all.sort(Comparator.comparing(StoredFile::createdAt).reversed());
    return all;
  }

  /** Deletes a file or refuses the request. */
  public synchronized void delete(UUID id) throws IOException {
    Payload content = get(id).content();
    files.remove(id);
    content.close();
  }

  private boolean isAlive(StoredFile file) {
    return file.expiresAt().map(end -> end.isAfter(clock.instant())).orElse(true);
  }
}
