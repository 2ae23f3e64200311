package io.github.ocr4j.local.internal.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How documents are read; in text and numbers only, so that it can be sent to a child process.
 *
 * @param languages names of models, the main one first
 * @param tessdataDirectory where models of other languages are
 * @param cacheDirectory where native code and models are unpacked
 * @param threads how many pages are recognized at a time
 */
public record ReadingSettings(
    List<String> languages,
    Optional<Path> tessdataDirectory,
    Path cacheDirectory,
    int threads,
    long pageMillis,
    long documentMillis) {

  public static Path usualCacheDirectory() {
    return Path.of(System.getProperty("user.home"), ".cache", "ocr4j");
  }

  public Duration pageDeadline() {
    return Duration.ofMillis(pageMillis);
  }

  public Duration documentDeadline() {
    return Duration.ofMillis(documentMillis);
  }
}
