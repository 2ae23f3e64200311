package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real responses, where they are at hand. */
public final class Corpus {
  private Corpus() {}

  /**
   * Lists them.
   *
   * @return their files; empty where they are not at hand
   * @throws IOException if they cannot be listed
   */
  public static List<Path> files() throws IOException {
    Optional<Path> folder =
        Stream.of("../../shared/corpus/responses", "../../../shared/corpus/responses")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /**
   * Reads one.
   *
   * @param file one of {@link #files()}
   * @return the response
   * @throws IOException if it cannot be read
   */
  public static OcrResponse read(Path file) throws IOException {
    try (InputStream json = Files.newInputStream(file)) {
      return WireJson.read(json, OcrResponse.class);
    }
  }
}
