package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.exception.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the models of the languages are there and can be loaded. */
public final class LanguageModels {
  private LanguageModels() {}

  /** Fails with a sentence unless there is a sound model for each language. */
  public static void check(List<String> languages, Optional<Path> directory, Path cacheDirectory) {
    if (languages.isEmpty()) {
      throw new ConfigurationException("languages must name at least one language, such as eng");
    }
    directory.filter(d -> !Files.isDirectory(d)).ifPresent(LanguageModels::refuseDirectory);
    for (String language : languages) {
      if (!language.matches("[A-Za-z0-9_]{2,40}")) {
        throw new ConfigurationException(
            "'" + language + "' is no name of a language model: write names such as eng or deu");
      }
      Optional<Path> file =
          directory.map(d -> d.resolve(language + ModelFiles.ENDING)).filter(Files::isRegularFile);
      if (file.isPresent()) {
        check(language, file.get(), cacheDirectory);
      } else if (!language.equals(ModelFiles.SHIPPED)) {
        throw new ConfigurationException(missing(language, directory));
      }
    }
  }

  private static void check(String language, Path file, Path cacheDirectory) {
    ModelFile.fault(file)
        .or(() -> ModelTrial.fault(file, language, cacheDirectory))
        .ifPresent(
            fault -> {
              throw new ConfigurationException(
                  "%s %s: download it again, for instance from the project tessdata_fast of Tesseract"
                      .formatted(file, fault));
            });
  }

  private static void refuseDirectory(Path directory) {
    throw new ConfigurationException(
        "the tessdata directory %s %s"
            .formatted(directory, Files.exists(directory) ? "is no directory" : "does not exist"));
  }

  private static String missing(String language, Optional<Path> directory) {
    return directory
        .map(
            d ->
                "the tessdata directory %s has no %s; it has models for %s"
                    .formatted(d, language + ModelFiles.ENDING, inside(d)))
        .orElse(
            "the embedded engine ships English only: to read %s, name a tessdata directory that holds %s"
                .formatted(language, language + ModelFiles.ENDING));
  }

  private static String inside(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      String names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ModelFiles.ENDING))
              .map(name -> name.substring(0, name.length() - ModelFiles.ENDING.length()))
              .sorted()
              .collect(Collectors.joining(", "));
      return names.isEmpty() ? "no language" : names;
    } catch (IOException unreadable) {
      return "no language that can be listed";
    }
  }
}
