package io.github.ocr4j.bench.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for the files of a run; {@link #close} deletes it with everything in it. */
public final class TemporaryDirectory implements AutoCloseable {
  private static final String PREFIX = "ocr-bench-";
  private static final Path MEMORY = Path.of("/dev/shm");

  private final Path path;

  private TemporaryDirectory(Path path) {
    this.path = path;
  }

  /** Makes a directory. */
  public static TemporaryDirectory create(String purpose) throws IOException {
    return new TemporaryDirectory(Files.createTempDirectory(PREFIX + purpose + "-"));
  }

  /**
   * Makes a directory in memory where the system has such a place, for runs that have nothing to do
   * with the disk.
   */
  public static TemporaryDirectory inMemory(String purpose) throws IOException {
    return Files.isWritable(MEMORY)
        ? new TemporaryDirectory(Files.createTempDirectory(MEMORY, PREFIX + purpose + "-"))
        : create(purpose);
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /**
   * A path in it.
   *
   * @param name of a file or directory that need not exist
   */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  /** Deletes a directory with everything in it. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : paths) {
      Files.deleteIfExists(file);
    }
  }
}
