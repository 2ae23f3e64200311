package io.github.ocr4j.convert.internal.source;

import io.github.ocr4j.convert.option.SourceFilter;
import io.github.ocr4j.exception.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The documents of a run: those below a directory, or a list. Immutable. */
public final class Sources {
  private final Path directory;
  private final Optional<SourceFilter> filter;
  private final List<Path> documents;
  private final List<Path> generated;

  private Sources(
      Path directory, Optional<SourceFilter> filter, List<Path> documents, List<Path> generated) {
    this.directory = directory;
    this.filter = filter;
    this.documents = List.copyOf(documents);
    this.generated = List.copyOf(generated);
  }

  /**
   * The documents below a directory.
   *
   * @return the documents, listed anew each time they are asked for
   */
  public static Sources below(Path directory, SourceFilter filter) {
    return new Sources(
        directory.toAbsolutePath().normalize(), Optional.of(filter), List.of(), List.of());
  }

  /**
   * A list of documents. Their names are relative to the directory that holds them all.
   *
   * @param documents files, at least one
   * @throws ConfigurationException if there is none, or no directory holds them all
   */
  public static Sources of(List<Path> documents) {
    List<Path> absolute =
        documents.stream()
            .map(document -> document.toAbsolutePath().normalize())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    Path common =
        absolute.stream()
            .map(Path::getParent)
            .reduce(Sources::commonParent)
            .orElseThrow(() -> new ConfigurationException("There is no document to convert."));
    return new Sources(common, Optional.empty(), absolute, List.of());
  }

  private static Path commonParent(Path one, Path other) {
    Path common = one;
    while (!other.startsWith(common)) {
      common = common.getParent();
      if (common == null) {
        throw new ConfigurationException(
            "No directory holds " + one + " and " + other + ": convert them one after the other.");
      }
    }
    return common;
  }

  /**
   * Leaves out a directory of generated files below the directory of the documents.
   *
   * @param output where a run writes; its files are never documents
   * @return the documents without that directory
   */
  public Sources without(Path output) {
    List<Path> left = new ArrayList<>(generated);
    left.add(output.toAbsolutePath().normalize());
    return new Sources(directory, filter, documents, left);
  }

  /**
   * The directory that holds the documents.
   *
   * @return absolute
   */
  public Path directory() {
    return directory;
  }

  /**
   * Looks for the documents.
   *
   * @return the documents, sorted by path; one of a list may be missing
   * @throws IOException if a directory cannot be listed
   */
  public List<Source> find() throws IOException {
    return filter.isPresent()
        ? new SourceFinder(directory, generated).find(filter.get())
        : documents.stream().map(this::source).toList();
  }

  /** A document that is missing is met again, and reported, when it is to be read. */
  private Source source(Path file) {
    String path = directory.relativize(file).toString().replace('\\', '/');
    try {
      return new Source(path, file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return new Source(path, file, 0, FileTime.fromMillis(0));
    }
  }

  /**
   * Whether every document of the directory is looked at, so that one which is not found is gone.
   *
   * @return false for a list, and for a filter that is narrowed to files
   */
  public boolean isComplete() {
    return filter.filter(SourceFilter::isComplete).isPresent();
  }

  /**
   * The selection as one text.
   *
   * @return the same for the same patterns; empty for a list
   */
  public String selection() {
    return filter.map(SourceFilter::selection).orElse("");
  }
}
