package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.disk.FileTree;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A document's directory. */
record StoredDocument(String document, Path folder) {
  private static final Duration LONGEST_WRITE = Duration.ofDays(1);

  List<Path> files() throws IOException {
    return List.copyOf(FileTree.files(folder).keySet());
  }

  /** The directories of the parameters that it was read with. */
  List<Path> answers() throws IOException {
    return files().stream()
        .map(Path::getParent)
        .filter(parent -> parent.getParent().equals(folder))
        .filter(parent -> !parent.endsWith(StoreLayout.IMAGES))
        .distinct()
        .toList();
  }

  List<Path> pages(Path answer) throws IOException {
    return FileTree.files(answer).keySet().stream().filter(StoredDocument::isPage).toList();
  }

  long bytes() throws IOException {
    return FileTree.files(folder).values().stream().mapToLong(Long::longValue).sum();
  }

  Instant lastUse() throws IOException {
    Path file = folder.resolve(StoreLayout.DOCUMENT_FILE);
    try {
      return LastUse.of(file);
    } catch (NoSuchFileException gone) {
      return Instant.EPOCH;
    }
  }

  /** Pages go before the images that they show. */
  void delete(Instant now) throws IOException {
    FileTree.delete(folder, now.minus(LONGEST_WRITE));
  }

  static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(StoreLayout.PAGE_PREFIX) && name.endsWith(".json");
  }
}
