package io.github.ocr4j.maven.parameter;

import io.github.ocr4j.exception.ConfigurationException;
import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What was given with {@code -D}. It wins over the configuration of the POM; Maven by itself lets
 * the configuration win, and a person who types an option means it.
 */
public final class CommandLine {
  private final Properties properties;

  /**
   * Reads these properties.
   *
   * @param properties those given with {@code -D}
   */
  public CommandLine(Properties properties) {
    this.properties = properties;
  }

  /**
   * A text.
   *
   * @param name without {@code ocr.}
   * @param configured what the POM or the default says
   * @return the text
   */
  public String text(String name, String configured) {
    return given(name).orElse(configured);
  }

  /**
   * A flag.
   *
   * @param name without {@code ocr.}
   * @param configured what the POM or the default says
   * @return true or false
   */
  public boolean flag(String name, boolean configured) {
    // A bare -Docr.skip gives Maven the value "true".
    return given(name).map(text -> flag(name, text)).orElse(configured);
  }

  private static boolean flag(String name, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new ConfigurationException(
              "'%s' is no value of %s: set -Docr.%s to true or false.".formatted(text, name, name));
    };
  }

  /**
   * Headers.
   *
   * @param name without {@code ocr.}
   * @param configured what the POM says; may be null
   * @return the headers; on the command line {@code Name: value} with commas between them
   */
  public Map<String, String> headers(String name, Map<String, String> configured) {
    if (given(name).isEmpty()) {
      return configured == null ? Map.of() : configured;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header : list(name, List.of())) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new ConfigurationException(
            "'%s' is no header: set -Docr.%s to 'Name: value' with commas between headers."
                .formatted(header, name));
      }
      headers.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return headers;
  }

  /**
   * A file.
   *
   * @param name without {@code ocr.}
   * @param configured what the POM or the default says
   * @param baseDirectory what a relative path is relative to
   * @return the file
   */
  public File file(String name, File configured, File baseDirectory) {
    return given(name)
        .map(path -> new File(path).isAbsolute() ? new File(path) : new File(baseDirectory, path))
        .orElse(configured);
  }

  /**
   * Texts separated by commas.
   *
   * @param name without {@code ocr.}
   * @param configured what the POM says; may be null
   * @return the texts, without empty ones
   */
  public List<String> list(String name, List<String> configured) {
    return given(name)
        .map(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList())
        .orElse(configured == null ? List.of() : configured);
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(properties.getProperty("ocr." + name));
  }
}
