package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.maven.source.Source;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Documents that would be written to the same files, on any file system: some ignore case, some
 * compose accents. None of them is converted, because one would overwrite the other. Immutable.
 */
public final class Collisions {
  private final Map<String, List<Source>> byOutput;

  private Collisions(Map<String, List<Source>> byOutput) {
    this.byOutput = byOutput;
  }

  /**
   * Looks for documents that collide.
   *
   * @param sources the documents of a run
   * @return those that collide
   */
  public static Collisions among(List<Source> sources) {
    return new Collisions(
        sources.stream()
            .collect(Collectors.groupingBy(Collisions::key, HashMap::new, Collectors.toList())));
  }

  /**
   * Why a document cannot be converted beside the others.
   *
   * @param source a document of the run
   * @return a sentence with the other documents and the remedy; empty if it collides with none
   */
  public Optional<String> of(Source source) {
    List<Source> same = byOutput.getOrDefault(key(source), List.of());
    if (same.size() < 2) {
      return Optional.empty();
    }
    String others =
        same.stream()
            .map(Source::path)
            .filter(path -> !path.equals(source.path()))
            .collect(Collectors.joining(" and "));
    return Optional.of(
        source.path()
            + " and "
            + others
            + " would be written to the same '"
            + OutputNames.of(source)
            + "': rename one of them, or leave one out with -Docr.excludes.");
  }

  private static String key(Source source) {
    return Normalizer.normalize(OutputNames.of(source), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }
}
