package io.github.ocr4j.convert.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Hashes by path, size and time of the last write: one line each. It only saves time: from a
 * damaged file nothing is remembered.
 */
final class HashMemory {
  /** File systems round times, up to two seconds on FAT. */
  private static final Duration COARSEST_TIME_STAMP = Duration.ofSeconds(2);

  private final Path file;
  private final Clock clock;

  HashMemory(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  Map<String, String> read(List<Source> sources) {
    Map<String, String> remembered = lines();
    Map<String, String> known = new HashMap<>();
    for (Source source : sources) {
      String hash = remembered.get(state(source));
      if (hash != null) {
        known.put(source.path(), hash);
      }
    }
    return known;
  }

  void write(List<Source> sources, Map<String, String> hashes) {
    Instant settled = clock.instant().minus(COARSEST_TIME_STAMP);
    String lines =
        sources.stream()
            .filter(source -> hashes.containsKey(source.path()))
            .filter(source -> source.modified().compareTo(FileTime.from(settled)) < 0)
            .map(source -> hashes.get(source.path()) + ' ' + state(source) + '\n')
            .collect(Collectors.joining());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, lines);
    } catch (IOException e) {
      // Without a memory the next build reads the files again, which is slower and not wrong.
    }
  }

  private Map<String, String> lines() {
    Map<String, String> byState = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int end = line.indexOf(' ');
        if (end == 64) {
          byState.put(line.substring(end + 1), line.substring(0, end));
        }
      }
    } catch (IOException e) {
      byState.clear();
    }
    return byState;
  }

  private static String state(Source source) {
    return source.size() + " " + source.modified().to(TimeUnit.NANOSECONDS) + " " + source.path();
  }
}
