package io.github.ocr4j.convert.engine;

import java.util.Map;

/**
 * Keeps the PDF library from warning about every font of every page, unless somebody asked for it.
 */
final class QuietLogging {
  /** Loggers read such properties when they are made. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "org.slf4j.simpleLogger.log.org.apache.pdfbox",
          "error",
          "org.slf4j.simpleLogger.log.org.apache.fontbox",
          "error");

  private QuietLogging() {}

  static void ask() {
    PROPERTIES.forEach(
        (property, value) -> {
          if (System.getProperty(property) == null) {
            System.setProperty(property, value);
          }
        });
  }
}
