package io.github.ocr4j.maven.engine;

import java.util.Map;

/**
 * Keeps libraries from warning about every font of every page, and about a logging framework that
 * nobody misses, unless somebody asked for it.
 */
final class QuietLogging {
  /** Loggers read such properties when they are made. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "org.slf4j.simpleLogger.log.org.apache.pdfbox",
          "error",
          "org.slf4j.simpleLogger.log.org.apache.fontbox",
          "error",
          "log4j.provider",
          "org.apache.logging.log4j.simple.internal.SimpleProvider");

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
