package io.github.ocr4j.bench.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of a folder that have a reference. {@code reference/NAME.md} belongs to {@code
 * NAME.pdf}, and {@code reference/NAME.txt} to all images {@code NAME.*} and {@code NAME-*.*}. A
 * document lies in the folder, in its {@code scan} folder, or beside the folder, there also as
 * {@code …_NAME.*}.
 */
final class ScoredDocuments {
  private static final String IMAGE = "(-[^.]*)?\\.(png|jpe?g|tiff?|webp|gif)";

  private final Path folder;

  /** A document and what should be read from it. */
  record Scored(String name, Path file, String reference) {}

  ScoredDocuments(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  List<Scored> pdfs() throws IOException {
    return withReferences(".md", "\\.pdf");
  }

  List<Scored> images() throws IOException {
    return withReferences(".txt", IMAGE);
  }

  private List<Scored> withReferences(String ending, String documentEnding) throws IOException {
    List<Scored> documents = new ArrayList<>();
    for (Path reference : files(folder.resolve("reference"))) {
      String file = reference.getFileName().toString();
      if (file.endsWith(ending)) {
        String name = file.substring(0, file.length() - ending.length());
        for (Path document : documents(name, documentEnding)) {
          documents.add(
              new Scored(document.getFileName().toString(), document, Files.readString(reference)));
        }
      }
    }
    return documents;
  }

  private List<Path> documents(String name, String ending) throws IOException {
    String own = quoted(name) + ending;
    List<Path> found = new ArrayList<>(matching(folder, own));
    found.addAll(matching(folder.resolve("scan"), own));
    if (found.isEmpty()) {
      Path beside = Optional.ofNullable(folder.getParent()).orElse(folder);
      found.addAll(matching(beside, "(.*_)?" + own));
    }
    return found;
  }

  private static String quoted(String name) {
    return Pattern.quote(name);
  }

  private static List<Path> matching(Path directory, String pattern) throws IOException {
    return files(directory).stream()
        .filter(file -> file.getFileName().toString().matches(pattern))
        .toList();
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
