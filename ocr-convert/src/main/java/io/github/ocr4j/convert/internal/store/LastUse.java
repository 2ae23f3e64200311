package io.github.ocr4j.convert.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** When a document was used last: the date of its file, which says nothing else. */
final class LastUse {
  private static final Duration PRECISION = Duration.ofHours(1);

  private LastUse() {}

  static void mark(Path file, Instant now) {
    try {
      if (of(file).plus(PRECISION).isBefore(now)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException cannotBeDated) {
      return;
    }
  }

  static Instant of(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
