package io.github.ocr4j.maven.source;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.util.AbstractScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Which paths below the source directory are meant, by Ant patterns.
 *
 * @param includes what is meant; nothing means {@link #DEFAULT_INCLUDES}
 * @param excludes what is left out of it, besides the usual housekeeping files
 * @param files if not empty, only what matches one of these too
 */
public record SourceFilter(List<String> includes, List<String> excludes, List<String> files) {
  /** The types that every engine or at least one of them reads. */
  public static final List<String> DEFAULT_INCLUDES =
      Stream.of(
              "pdf", "png", "jpg", "jpeg", "tif", "tiff", "webp", "bmp", "gif", "docx", "pptx",
              "xlsx", "odt", "rtf", "epub")
          .map(ending -> "**/*." + ending)
          .toList();

  /** Partials and hidden files, and the lock files of office programs. */
  private static final List<String> HOUSEKEEPING =
      List.of("**/_*", "**/_*/**", "**/.*", "**/.*/**", "**/~$*");

  /** Copies the lists. */
  public SourceFilter {
    includes = includes.isEmpty() ? DEFAULT_INCLUDES : List.copyOf(includes);
    excludes = List.copyOf(excludes);
    files = List.copyOf(files);
  }

  /**
   * Whether every document of the source directory is looked at, so that one which is not found is
   * gone.
   *
   * @return false if {@link #files()} narrows the selection
   */
  public boolean isComplete() {
    return files.isEmpty();
  }

  /**
   * The patterns as one text.
   *
   * @return the same for the same includes and excludes
   */
  public String selection() {
    return String.join(",", includes) + " ! " + String.join(",", excludes);
  }

  Matcher matcher() {
    Stream<String> unwanted =
        Stream.of(excludes, HOUSEKEEPING, List.of(AbstractScanner.DEFAULTEXCLUDES))
            .flatMap(List::stream);
    return new Matcher(
        patterns(includes.stream()),
        patterns(unwanted),
        patterns(files.isEmpty() ? Stream.of("**") : files.stream()));
  }

  private static MatchPatterns patterns(Stream<String> patterns) {
    return MatchPatterns.from(
        patterns
            .map(String::strip)
            .map(pattern -> pattern.replace('/', File.separatorChar))
            .toArray(String[]::new));
  }

  /** The patterns, ready to be asked. */
  record Matcher(MatchPatterns wanted, MatchPatterns unwanted, MatchPatterns narrowed) {
    boolean matches(String path) {
      // Endings are matched in any case: scanners write .PDF and .JPG.
      return wanted.matches(path, false)
          && narrowed.matches(path, true)
          && !unwanted.matches(path, true);
    }
  }
}
