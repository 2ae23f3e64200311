package io.github.ocr4j.store;

import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.internal.disk.AtomicFiles;
import io.github.ocr4j.store.StoreFiles.AnswerFile;
import io.github.ocr4j.store.StoreFiles.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts, checks, copies and thins out a store. Thread-safe; builds may go on meanwhile. */
public final class StoreMaintenance {
  private final ResultStore store;

  /**
   * Looks after a store.
   *
   * @param store the store
   */
  public StoreMaintenance(ResultStore store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * Counts what is in the store.
   *
   * @return how much it is
   */
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
    return reading(
        () -> {
          List<String> damaged = new ArrayList<>();
          StoreReader reader = new StoreReader(store.layout(), collecting(damaged));
          for (StoredDocument document : documents()) {
            reader.read(document.folder().resolve(StoreLayout.DOCUMENT_FILE), DocumentFile.class);
            for (Path answer : document.answers()) {
              verify(document, answer, reader);
            }
          }
          return List.copyOf(damaged);
        });
  }

  private static StoreListener collecting(List<String> damaged) {
    return new StoreListener() {
      @Override
      public void damaged(String file, String reason) {
        damaged.add(file + ": " + reason);
      }
    };
  }

  private static void verify(StoredDocument document, Path answer, StoreReader reader)
      throws IOException {
    StoreKey key = new StoreKey(document.document(), answer.getFileName().toString(), "", true);
    reader.read(answer.resolve(StoreLayout.ANSWER_FILE), AnswerFile.class);
    try (Stream<Path> files = Files.list(answer)) {
      for (Path page : files.filter(StoredDocument::isPage).sorted().toList()) {
        reader.page(key, pageIndex(page));
      }
    }
  }

  private static int pageIndex(Path page) {
    return Integer.parseInt(page.getFileName().toString().replaceAll("\\D", "")) - 1;
  }

  /**
   * Removes the documents that were not used for longest until the store fits. A store in a
   * repository is never thinned out.
   *
   * @param maxBytes how large the store may be, 0 or more
   * @return what was removed
   */
  public PruneResult prune(long maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes must be 0 or more, but is " + maxBytes);
    }
    return reading(
        () -> {
          Map<StoredDocument, Long> sizes = new HashMap<>();
          for (StoredDocument document : documents()) {
            sizes.put(document, document.bytes());
          }
          long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
          return store.isInRepository() || !store.isWritable()
              ? new PruneResult(0, 0, bytes, bytes > maxBytes)
              : prune(sizes, bytes, maxBytes);
        });
  }

  private PruneResult prune(Map<StoredDocument, Long> sizes, long bytes, long maxBytes)
      throws IOException {
    List<StoredDocument> longestUnused = new ArrayList<>(sizes.keySet());
    Map<StoredDocument, Instant> uses = new HashMap<>();
    for (StoredDocument document : longestUnused) {
      uses.put(document, document.lastUse());
    }
    longestUnused.sort(
        Comparator.comparing((StoredDocument document) -> uses.get(document))
            .thenComparing(StoredDocument::document));
    long left = bytes;
    int removed = 0;
    for (StoredDocument document : longestUnused) {
      if (left <= maxBytes) {
        break;
      }
      remove(document);
      left -= sizes.get(document);
      removed++;
    }
    return new PruneResult(removed, bytes - left, left, false);
  }

  private void remove(StoredDocument document) throws IOException {
    PageRegion region = PageRegion.ofDocument(document.document());
    try {
      store
          .locks()
          .whileHolding(
              region.position(),
              region.length(),
              store.time(),
              () -> {
                document.delete();
                return document;
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the store is thinned out.", e);
    }
  }

  /**
   * Copies what is in the store to another directory, such as one inside a repository. Files that
   * are there already are left alone.
   *
   * @param target the other store's directory
   * @return how many files were copied
   */
  public int export(Path target) {
    return reading(
        () -> {
          int copied = 0;
          try (Stream<Path> walk = Files.walk(store.directory())) {
            for (Path file : walk.filter(StoreMaintenance::isContent).sorted().toList()) {
              Path copy = target.resolve(store.directory().relativize(file).toString());
              if (!Files.exists(copy)) {
                AtomicFiles.write(copy, Files.readAllBytes(file));
                copied++;
              }
            }
          }
          return copied;
        });
  }

  private static boolean isContent(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.equals(StoreLayout.LOCK_FILE)
        && !name.endsWith(AtomicFiles.TEMPORARY_SUFFIX);
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
