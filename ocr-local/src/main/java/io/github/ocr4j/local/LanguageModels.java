package io.github.ocr4j.local;

import io.github.ocr4j.exception.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks that the models of the languages are there. */
final class LanguageModels {
  /** The model that ships with the engine. */
  static final String SHIPPED = "eng";

  private LanguageModels() {}

  static void check(List<String> languages, Optional<Path> directory) {
    if (languages.isEmpty()) {
      throw new ConfigurationException("languages must name at least one language, such as eng");
    }
    for (String language : languages) {
      if (!language.matches("[A-Za-z0-9_]{2,40}")) {
        throw new ConfigurationException(
            "'" + language + "' is no name of a language model: write names such as eng or deu");
      }
      boolean there =
          directory.map(d -> Files.isReadable(file(d, language))).orElse(false)
              || language.equals(SHIPPED);
      if (!there) {
        throw new ConfigurationException(missing(language, directory));
      }
    }
  }

  static Path file(Path directory, String language) {
    return directory.resolve(language + ".traineddata");
  }

  private static String missing(String language, Optional<Path> directory) {
    return directory
        .map(d -> "the tessdata directory " + d + " has no readable " + language + ".traineddata")
        .orElse(
            "the embedded engine ships English only: to read "
                + language
                + ", name a tessdata directory that holds "
                + language
                + ".traineddata");
  }
}
