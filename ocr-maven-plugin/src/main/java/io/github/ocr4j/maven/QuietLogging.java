package io.github.ocr4j.maven;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences the PDF library in a build, where the user has not set a level: it warns of fonts and
 * broken details, by the hundred in some files, and errors that matter come as exceptions. The
 * libraries leave that to the program, which here is this plugin.
 */
final class QuietLogging {
  private static final List<String> NAMES = List.of("org.apache.pdfbox", "org.apache.fontbox");

  /** Java's logging forgets the level of a logger that is not referred to. */
  private static final List<Logger> LOGGERS = NAMES.stream().map(Logger::getLogger).toList();

  private QuietLogging() {}

  /** Must be called before the PDF library is used: loggers of Maven read properties once. */
  static void apply() {
    LOGGERS.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.OFF));
    NAMES.stream()
        .map(name -> "org.slf4j.simpleLogger.log." + name)
        .filter(property -> System.getProperty(property) == null)
        .forEach(property -> System.setProperty(property, "error"));
  }
}
