package io.github.ocr4j.local;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.local.internal.isolation.IsolatedEngine;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.local.internal.scan.LanguageModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Collects the settings of a {@link LocalEngine}. Not thread-safe. */
public final class LocalEngineBuilder {
  private static final int MIN_MEGABYTES = 64;

  private List<String> languages = LocalEngineProvider.SHIPPED_LANGUAGES;
  private Optional<Path> tessdataDirectory = Optional.empty();
  private Optional<Path> cacheDirectory = Optional.empty();
  private int threads = Runtime.getRuntime().availableProcessors();
  private Duration pageDeadline = Duration.ofMinutes(1);
  private Duration documentDeadline = Duration.ofMinutes(30);
  private boolean isIsolated;
  private int isolatedMegabytes = 1024;

  LocalEngineBuilder() {}

  /**
   * Sets the languages of scans.
   *
   * @param value names of {@code traineddata} files without their ending, such as {@code eng} or
   *     {@code deu}, the main one first; all but {@code eng} need {@link #tessdataDirectory}
   * @return this builder
   */
  public LocalEngineBuilder languages(List<String> value) {
    this.languages = List.copyOf(value);
    return this;
  }

  /**
   * Names a directory with models of other languages.
   *
   * @param value a directory with {@code *.traineddata} files
   * @return this builder
   */
  public LocalEngineBuilder tessdataDirectory(Path value) {
    this.tessdataDirectory = Optional.of(value);
    return this;
  }

  /**
   * Names the directory into which native code and models are unpacked, once per version.
   *
   * @param value a directory that need not exist yet; by default {@code .cache/ocr4j} in the user's
   *     home
   * @return this builder
   */
  public LocalEngineBuilder cacheDirectory(Path value) {
    this.cacheDirectory = Optional.of(value);
    return this;
  }

  /**
   * Limits how many pages are recognized at a time.
   *
   * @param value 1 or more; by default one for each processor
   * @return this builder
   */
  public LocalEngineBuilder threads(int value) {
    this.threads = value;
    return this;
  }

  /**
   * Limits the time for reading one page.
   *
   * @param value more than 0; by default a minute
   * @return this builder
   */
  public LocalEngineBuilder pageDeadline(Duration value) {
    this.pageDeadline = Objects.requireNonNull(value, "pageDeadline");
    return this;
  }

  /**
   * Limits the time for one document.
   *
   * @param value more than 0; by default half an hour
   * @return this builder
   */
  public LocalEngineBuilder documentDeadline(Duration value) {
    this.documentDeadline = Objects.requireNonNull(value, "documentDeadline");
    return this;
  }

  /**
   * Says whether documents are read in a process of their own, a child of this one. A document that
   * makes it hang or crash then costs that process and nothing else: it is ended, the document is
   * named in an {@link io.github.ocr4j.exception.EngineException}, and the next document gets a new
   * one. The first document takes a second longer, and each document that is read at the same time
   * has its own process.
   *
   * @param value true for a process of their own; by default false
   * @return this builder
   */
  public LocalEngineBuilder isolated(boolean value) {
    this.isIsolated = value;
    return this;
  }

  /**
   * Limits the memory for the objects of an isolated process.
   *
   * @param megabytes 64 or more; by default 1024
   * @return this builder
   */
  public LocalEngineBuilder isolatedMemory(int megabytes) {
    this.isolatedMegabytes = megabytes;
    return this;
  }

  /**
   * Builds the engine.
   *
   * @return a new engine; nothing native is loaded yet
   * @throws ConfigurationException if a setting is out of its range or a language's model is
   *     missing
   */
  public LocalEngine build() {
    if (threads < 1) {
      throw new ConfigurationException("threads must be 1 or more, but is " + threads);
    }
    requirePositive(pageDeadline, "pageDeadline");
    requirePositive(documentDeadline, "documentDeadline");
    if (isolatedMegabytes < MIN_MEGABYTES) {
      throw new ConfigurationException(
          "isolatedMemory must be " + MIN_MEGABYTES + " or more, but is " + isolatedMegabytes);
    }
    LanguageModels.check(languages, tessdataDirectory, cacheDirectory());
    return new LocalEngine(
        isIsolated
            ? new IsolatedEngine(settings(), isolatedMegabytes)
            : new InProcessEngine(settings()),
        LocalEngineProvider.identity(languages),
        cacheDirectory());
  }

  private static void requirePositive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw new ConfigurationException(name + " must be more than 0, but is " + value);
    }
  }

  private Path cacheDirectory() {
    return cacheDirectory.orElseGet(ReadingSettings::usualCacheDirectory);
  }

  private ReadingSettings settings() {
    return new ReadingSettings(
        languages,
        tessdataDirectory,
        cacheDirectory(),
        threads,
        pageDeadline.toMillis(),
        documentDeadline.toMillis());
  }
}
