package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.source.Source;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
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
  private final Map<Source, List<Source>> colliding;

  private Collisions(Map<Source, List<Source>> colliding) {
    this.colliding = colliding;
  }

  /** Looks for documents that collide. */
  public static Collisions among(List<Source> sources) {
    Map<String, List<Source>> byOutput =
        sources.stream().collect(Collectors.groupingBy(Collisions::key));
    Map<Source, List<Source>> colliding = new HashMap<>();
    byOutput.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(same -> same.forEach(source -> colliding.put(source, same)));
    return new Collisions(colliding);
  }

  /**
   * Why a document cannot be converted beside the others.
   *
   * @return a sentence with the other documents and the remedy; empty if it collides with none
   */
  public Optional<String> of(Source source) {
    if (!colliding.containsKey(source)) {
      return Optional.empty();
    }
    String others =
        colliding.get(source).stream()
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

  /**
   * Every document that collides.
   *
   * @return a sentence for each, as {@link #of(Source)}
   */
  public List<String> sentences() {
    return colliding.keySet().stream()
        .sorted(Comparator.comparing(Source::path))
        .flatMap(source -> of(source).stream())
        .toList();
  }

  private static String key(Source source) {
    String output = OutputNames.of(source);
    // Loading the tables of accents takes longer than everything else here.
    boolean composed = StandardCharsets.US_ASCII.newEncoder().canEncode(output);
    return (composed ? output : Normalizer.normalize(output, Normalizer.Form.NFC))
        .toLowerCase(Locale.ROOT);
  }
}
