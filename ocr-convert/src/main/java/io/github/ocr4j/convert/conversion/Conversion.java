package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.manifest.Manifest;
import io.github.ocr4j.convert.manifest.ManifestFile;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.convert.source.SourceFilter;
import io.github.ocr4j.convert.source.SourceFinder;
import io.github.ocr4j.convert.source.SourceHashes;
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
import java.util.stream.Collectors;

/**
 * Converts the documents that have changed and takes away what was made of those that are gone.
 * Every document is tried; one that fails keeps what was made of it before. Not thread-safe.
 */
public final class Conversion {
  private final Places places;
  private final ConversionOptions options;
  private final ManifestFile manifestFile;
  private final OutputDirectory outputs;
  private final ConverterFactory converters;
  private final Tally tally;

  /**
   * Where a run reads and writes.
   *
   * @param sourceDirectory where the documents are
   * @param outputDirectory where the files go
   * @param workDirectory where the run may remember what it likes; may be deleted between runs
   */
  public record Places(Path sourceDirectory, Path outputDirectory, Path workDirectory) {
    /** Makes the paths absolute. */
    public Places {
      sourceDirectory = sourceDirectory.toAbsolutePath().normalize();
      outputDirectory = outputDirectory.toAbsolutePath().normalize();
      workDirectory = workDirectory.toAbsolutePath().normalize();
    }
  }

  /** Opens the converter; asked once and only when a document needs it. */
  @FunctionalInterface
  public interface ConverterFactory {
    /**
     * Opens the converter.
     *
     * @return a converter
     * @throws io.github.ocr4j.exception.OcrException if the settings do not allow it
     */
    DocumentConverter open();
  }

  /**
   * Prepares a run.
   *
   * @param places where it reads and writes
   * @param options what it does
   * @param converters opens the converter
   * @param listeners are told what happens
   */
  public Conversion(
      Places places,
      ConversionOptions options,
      ConverterFactory converters,
      List<ConversionListener> listeners) {
    this.places = places;
    this.options = options;
    this.manifestFile = ManifestFile.of(places.sourceDirectory(), places.outputDirectory());
    this.outputs = new OutputDirectory(places.outputDirectory());
    this.converters = converters;
    this.tally = new Tally(listeners);
  }

  /**
   * The documents.
   *
   * @param filter which documents are meant
   * @return sorted by path, with those that collide
   * @throws IOException if the sources cannot be listed
   */
  public List<Source> sources(SourceFilter filter) throws IOException {
    List<Path> generated = List.of(places.outputDirectory(), places.workDirectory());
    return new SourceFinder(places.sourceDirectory(), generated).find(filter);
  }

  /**
   * What earlier runs made.
   *
   * @return the manifest as it is on disk
   */
  public Manifest manifest() {
    return manifestFile.read();
  }

  /**
   * Says what a run would convert. Writes nothing but what it remembers for itself.
   *
   * @param filter which documents are meant
   * @return the documents that have changed, without those that collide
   * @throws IOException if the sources cannot be listed
   */
  public List<Source> pending(SourceFilter filter) throws IOException {
    List<Source> sources = sources(filter);
    UpToDateCheck check = new UpToDateCheck(manifestFile.read(), hash(sources), outputs, options);
    Collisions collisions = Collisions.among(sources);
    return sources.stream()
        .filter(source -> collisions.of(source).isEmpty())
        .filter(source -> !check.holds(source))
        .toList();
  }

  /**
   * Runs.
   *
   * @param filter which documents are meant
   * @return what was done
   * @throws OcrException if no converter can be opened or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionSummary run(SourceFilter filter) throws IOException {
    CompletableFuture<Manifest> reading = CompletableFuture.supplyAsync(manifestFile::read);
    List<Source> sources = sources(filter);
    Map<String, String> hashes = hash(sources);
    Manifest manifest = reading.join();
    UpToDateCheck check = new UpToDateCheck(manifest, hashes, outputs, options);
    Map<Boolean, List<Source>> byState =
        withoutCollisions(sources).parallelStream()
            .collect(Collectors.partitioningBy(check::holds));
    byState
        .get(true)
        .forEach(source -> tally.upToDate(source, manifest.entry(source.path()).orElseThrow()));
    boolean changed = false;
    try {
      changed = removeGone(sources, filter, manifest);
      convertAll(byState.get(false), manifest, hashes);
    } finally {
      if (changed || tally.hasConverted()) {
        manifestFile.write(manifest);
      }
    }
    return tally.summary();
  }

  private List<Source> withoutCollisions(List<Source> sources) {
    Collisions collisions = Collisions.among(sources);
    List<Source> alone = new ArrayList<>();
    for (Source source : sources) {
      collisions
          .of(source)
          .ifPresentOrElse(
              sentence -> tally.failed(source, new ConfigurationException(sentence)),
              () -> alone.add(source));
    }
    return alone;
  }

  private Map<String, String> hash(List<Source> sources) {
    Path memory = places.workDirectory().resolve(manifestFile.name() + ".hashes");
    return new SourceHashes(memory, Clock.systemUTC()).of(sources);
  }

  private boolean removeGone(List<Source> sources, SourceFilter filter, Manifest manifest)
      throws IOException {
    boolean sameSelection = manifest.selection().equals(filter.selection());
    if (!filter.isComplete()) {
      return false;
    }
    manifest.select(filter.selection());
    if (!sameSelection) {
      return true;
    }
    Set<String> present = sources.stream().map(Source::path).collect(Collectors.toSet());
    List<String> gone =
        manifest.entries().keySet().stream()
            .filter(path -> !present.contains(path))
            // What the patterns leave out is still there.
            .filter(path -> Files.notExists(places.sourceDirectory().resolve(path)))
            .toList();
    for (String path : gone) {
      outputs.delete(manifest.remove(path));
      tally.removed(path);
    }
    return !gone.isEmpty();
  }

  private void convertAll(List<Source> stale, Manifest manifest, Map<String, String> hashes) {
    if (stale.isEmpty() || (options.failFast() && tally.hasFailed())) {
      return;
    }
    Recorder recorder =
        new Recorder(manifest, manifestFile, hashes, options.fingerprint(), outputs, tally);
    DocumentConverter converter = converters.open();
    if (!options.failFast()) {
      converter.convert(stale, recorder);
      return;
    }
    for (Source source : stale) {
      converter.convert(List.of(source), recorder);
      if (tally.hasFailed()) {
        return;
      }
    }
  }
}
