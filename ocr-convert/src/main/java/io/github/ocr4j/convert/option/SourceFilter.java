package io.github.ocr4j.convert.option;

import io.github.ocr4j.document.SupportedFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which paths below the source directory are meant, by Ant patterns.
 *
 * @param includes what is meant; nothing means {@link #DEFAULT_INCLUDES}
 * @param excludes what is left out of it, besides the usual housekeeping files
 * @param files if not empty, only what matches one of these too
 */
public record SourceFilter(List<String> includes, List<String> excludes, List<String> files) {
  /** Files of the formats that are documents more often than sources or data. */
  public static final List<String> DEFAULT_INCLUDES =
      Arrays.stream(SupportedFormat.values())
          .filter(SupportedFormat::isIncludedByDefault)
          .flatMap(format -> format.extensions().stream())
          .map(extension -> "**/*." + extension)
          .toList();

  /** Partials, hidden files, lock and backup files, and directories of version control systems. */
  private static final List<String> HOUSEKEEPING =
      List.of(
          "**/_*",
          "**/_*/**",
          "**/.*",
          "**/.*/**",
          "**/~$*",
          "**/*~",
          "**/#*#",
          "**/%*%",
          "**/CVS/**",
          "**/RCS/**",
          "**/SCCS/**",
          "**/BitKeeper/**",
          "**/ChangeSet/**");

  /** Copies the lists. */
  public SourceFilter {
    includes = includes.isEmpty() ? DEFAULT_INCLUDES : List.copyOf(includes);
    excludes = List.copyOf(excludes);
    files = List.copyOf(files);
  }

  /**
   * Documents of the usual types.
   *
   * @return a filter that leaves out housekeeping files only
   */
  public static SourceFilter standard() {
    return new SourceFilter(List.of(), List.of(), List.of());
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

  /**
   * The patterns, ready to be asked.
   *
   * @return says whether a path below the source directory is meant
   */
  public Predicate<Path> matcher() {
    AntPatterns wanted =
        AntPatterns.of(includes.stream().map(pattern -> pattern.toLowerCase(Locale.ROOT)).toList());
    AntPatterns unwanted =
        AntPatterns.of(Stream.concat(excludes.stream(), HOUSEKEEPING.stream()).toList());
    AntPatterns narrowed = AntPatterns.of(files.isEmpty() ? List.of("**") : files);
    return path -> {
      // Endings are matched in any case: scanners write .PDF and .JPG.
      Path lowerCase = Path.of(path.toString().toLowerCase(Locale.ROOT));
      return wanted.matches(lowerCase) && narrowed.matches(path) && !unwanted.matches(path);
    };
  }
}
