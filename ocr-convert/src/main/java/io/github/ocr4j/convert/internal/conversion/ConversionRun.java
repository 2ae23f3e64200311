package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.manifest.Manifest;
import io.github.ocr4j.convert.internal.manifest.ManifestFile;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.internal.source.SourceHashes;
import io.github.ocr4j.convert.internal.source.Sources;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Converts the documents that have changed and takes away what was made of those that are gone.
 * Every document is tried; one that fails keeps what was made of it before. Not thread-safe.
 */
public final class ConversionRun {
  private final Sources sources;
  private final Path workDirectory;
  private final ConversionOptions options;
  private final Supplier<DocumentConverter> converter;
  private final ManifestFile manifestFile;
  private final OutputDirectory outputs;

  /**
   * Prepares a run.
   *
   * @param workDirectory where the run remembers hashes; may be deleted between runs
   * @param converter opens the converter; asked once and only when a document needs it
   */
  ConversionRun(
      Sources sources,
      Path outputDirectory,
      Path workDirectory,
      ConversionOptions options,
      Supplier<DocumentConverter> converter) {
    this.sources = sources.without(outputDirectory).without(workDirectory);
    this.workDirectory = workDirectory.toAbsolutePath().normalize();
    this.options = options;
    this.converter = converter;
    Path root = outputDirectory.toAbsolutePath().normalize();
    this.manifestFile = ManifestFile.of(sources.directory(), root);
    this.outputs = new OutputDirectory(root);
  }

  /**
   * Prepares a run that reads documents with an engine.
   *
   * @param workDirectory where the run remembers hashes; may be deleted between runs
   * @param converter opens the converter; asked once and only when a document needs it
   */
  public static ConversionRun of(
      Sources sources,
      Path outputDirectory,
      Path workDirectory,
      ConversionOptions options,
      Supplier<EngineConverter> converter) {
    return new ConversionRun(sources, outputDirectory, workDirectory, options, converter::get);
  }

  /**
   * The documents.
   *
   * @return sorted by path, with those that collide
   * @throws IOException if the sources cannot be listed
   */
  public List<Source> sources() throws IOException {
    return sources.find();
  }

  /**
   * The directory of the documents.
   *
   * @return absolute
   */
  public Path sourceDirectory() {
    return sources.directory();
  }

  /** What earlier runs made. */
  public Manifest manifest() {
    return manifestFile.read();
  }

  /**
   * Says what a run would convert. Writes nothing but what it remembers for itself.
   *
   * @return the documents that have changed, without those that collide
   * @throws IOException if the sources cannot be listed
   */
  public List<Source> pending() throws IOException {
    List<Source> found = sources();
    UpToDateCheck check = new UpToDateCheck(manifestFile.read(), hash(found), outputs, options);
    Collisions collisions = Collisions.among(found);
    return found.stream()
        .filter(source -> collisions.of(source).isEmpty())
        .filter(source -> !check.holds(source))
        .toList();
  }

  /**
   * Runs.
   *
   * @throws OcrException if no converter can be opened or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public List<DocumentResult> run(RunObserver observer) throws IOException {
    CompletableFuture<Manifest> reading = CompletableFuture.supplyAsync(manifestFile::read);
    List<Source> found = sources();
    Map<String, String> hashes = hash(found);
    Manifest manifest = reading.join();
    RunRecorder recorder =
        new RunRecorder(manifest, manifestFile, hashes, options.fingerprint(), outputs, observer);
    UpToDateCheck check = new UpToDateCheck(manifest, hashes, outputs, options);
    Map<Boolean, List<Source>> byState =
        withoutCollisions(found, recorder).parallelStream()
            .collect(Collectors.partitioningBy(check::holds));
    byState.get(true).forEach(recorder::upToDate);
    boolean changed = false;
    try {
      changed = removeGone(found, manifest, recorder);
      convertAll(byState.get(false), recorder);
    } finally {
      if (changed || recorder.hasConverted()) {
        manifestFile.write(manifest);
      }
    }
    return recorder.results();
  }

  private static List<Source> withoutCollisions(List<Source> found, RunRecorder recorder) {
    Collisions collisions = Collisions.among(found);
    List<Source> alone = new ArrayList<>();
    for (Source source : found) {
      collisions
          .of(source)
          .ifPresentOrElse(
              sentence -> recorder.failed(source, new ConfigurationException(sentence)),
              () -> alone.add(source));
    }
    return alone;
  }

  private Map<String, String> hash(List<Source> found) {
    Path memory = workDirectory.resolve(manifestFile.name() + ".hashes");
    return new SourceHashes(memory, Clock.systemUTC()).of(found);
  }

  private boolean removeGone(List<Source> found, Manifest manifest, RunRecorder recorder)
      throws IOException {
    boolean sameSelection = manifest.selection().equals(sources.selection());
    if (!sources.isComplete()) {
      return false;
    }
    manifest.select(sources.selection());
    if (!sameSelection) {
      return true;
    }
    Set<String> present = found.stream().map(Source::path).collect(Collectors.toSet());
    List<String> gone =
        manifest.entries().keySet().stream()
            .filter(path -> !present.contains(path))
            // What the patterns leave out is still there.
            .filter(path -> Files.notExists(sources.directory().resolve(path)))
            .toList();
    for (String path : gone) {
      outputs.delete(manifest.remove(path));
      recorder.removed(path);
    }
    return !gone.isEmpty();
  }

  private void convertAll(List<Source> stale, RunRecorder recorder) {
    if (stale.isEmpty() || (options.failFast() && recorder.hasFailed())) {
      return;
    }
    DocumentConverter opened = converter.get();
    if (!options.failFast()) {
      opened.convert(stale, recorder);
      return;
    }
    for (Source source : stale) {
      opened.convert(List.of(source), recorder);
      if (recorder.hasFailed()) {
        return;
      }
    }
  }
}
