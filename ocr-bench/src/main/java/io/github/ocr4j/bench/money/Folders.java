package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Directories of documents and answers. */
final class Folders {
  private Folders() {}

  /** Documents of one to so many pages; gives the number of all pages. */
  static int write(Path folder, int documents, int mostPages) throws IOException {
    Files.createDirectories(folder);
    int all = 0;
    for (int i = 0; i < documents; i++) {
      int pages = 1 + i % mostPages;
      Files.write(folder.resolve("doc-%04d.pdf".formatted(i)), SyntheticPdf.ofText(i, pages));
      all += pages;
    }
    return all;
  }

  static Map<String, String> answers(Path home) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.resolve("answers"))) {
      for (Path file : files.toList()) {
        answers.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return answers;
  }
}
