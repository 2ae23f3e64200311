package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents' hashes. A file that a run plans and then answers is hashed once, as long as neither
 * its size nor its date changed in between. Thread-safe.
 */
final class DocumentHashes {
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  String of(Document.WithContent document) {
    return document instanceof Document.LocalFile file
        ? ofFile(file)
        : DocumentInspector.sha256(document);
  }

  private String ofFile(Document.LocalFile file) {
    Optional<Stamp> stamp = stamp(file.path());
    Known before = known.get(file.path());
    if (before != null && stamp.filter(before.stamp()::equals).isPresent()) {
      return before.hash();
    }
    String hash = DocumentInspector.sha256(file);
    stamp.ifPresent(now -> known.put(file.path(), new Known(now, hash)));
    return hash;
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private record Stamp(long size, FileTime modified) {}

  private record Known(Stamp stamp, String hash) {}
}
