package io.github.ocr4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A document's directory. */
record StoredDocument(String document, Path folder) {

  List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  List<Path> answers() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> !child.endsWith(StoreLayout.IMAGES))
          .sorted()
          .toList();
    }
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  Instant lastUse() throws IOException {
    Path file = folder.resolve(StoreLayout.DOCUMENT_FILE);
    return Files.exists(file) ? LastUse.of(file) : Instant.EPOCH;
  }

  void delete() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(StoreLayout.PAGE_PREFIX) && name.endsWith(".json");
  }
}
