package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.disk.AtomicFiles;
import io.github.ocr4j.convert.internal.disk.FileTree;
import io.github.ocr4j.exception.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts, checks, copies and thins out a store. Thread-safe; builds may go on meanwhile. */
public final class StoreMaintenance {
  private final ResultStore store;

  /** Looks after a store. */
  public StoreMaintenance(ResultStore store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /** Counts what is in the store. */
  public StoreStatistics statistics() {
    return reading(
        () -> {
          long answers = 0;
          long pages = 0;
          long images = 0;
          long bytes = 0;
          List<StoredDocument> documents = documents();
          for (StoredDocument document : documents) {
            answers += document.answers().size();
            for (Path file : document.files()) {
              pages += StoredDocument.isPage(file) ? 1 : 0;
              images += file.getParent().endsWith(StoreLayout.IMAGES) ? 1 : 0;
            }
            bytes += document.bytes();
          }
          return new StoreStatistics(documents.size(), answers, pages, images, bytes);
        });
  }

  /**
   * Reads every file and compares it with its checksum. Nothing is changed.
   *
   * @return a sentence for each damaged entry; empty when all is well
   */
  public List<String> verify() {
    return reading(() -> new StoreVerification(store.layout()).of(documents()));
  }

  /**
   * Removes the documents that were not used for longest until the store fits. A store in a
   * repository is never thinned out.
   *
   * @param maxBytes how large the store may be, 0 or more
   */
  public PruneResult prune(long maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes must be 0 or more, but is " + maxBytes);
    }
    return reading(() -> new StorePruning(store).prune(documents(), maxBytes));
  }

  /**
   * Copies what is in the store to another directory, such as one inside a repository. Files that
   * are there already are left alone.
   */
  public int export(Path target) {
    return reading(
        () -> {
          int copied = 0;
          for (Path file : FileTree.files(store.directory()).keySet()) {
            Path copy = target.resolve(store.directory().relativize(file).toString());
            if (!file.endsWith(StoreLayout.LOCK_FILE) && !Files.exists(copy)) {
              AtomicFiles.write(copy, Files.readAllBytes(file));
              copied++;
            }
          }
          return copied;
        });
  }

  private List<StoredDocument> documents() throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    for (Path group : folders(store.directory(), "[0-9a-f]{2}")) {
      for (Path folder : folders(group, "[0-9a-f]{64}")) {
        documents.add(new StoredDocument(folder.getFileName().toString(), folder));
      }
    }
    return documents;
  }

  private static List<Path> folders(Path parent, String name) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> child.getFileName().toString().matches(name))
          .sorted()
          .toList();
    }
  }

  private <T> T reading(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new EngineException(
          "The store " + store.directory() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }
}
