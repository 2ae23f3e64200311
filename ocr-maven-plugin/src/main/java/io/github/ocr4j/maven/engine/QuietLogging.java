package io.github.ocr4j.maven.engine;

import java.util.List;

/**
 * Keeps the PDF library from warning about every font of every page, unless somebody asked for it.
 */
final class QuietLogging {
  /** Maven's logging reads such properties when a class makes its first logger. */
  private static final List<String> LEVELS =
      List.of(
          "org.slf4j.simpleLogger.log.org.apache.pdfbox",
          "org.slf4j.simpleLogger.log.org.apache.fontbox");

  private QuietLogging() {}

  static void ask() {
    LEVELS.stream()
        .filter(property -> System.getProperty(property) == null)
        .forEach(property -> System.setProperty(property, "error"));
  }
}
