package io.github.ocr4j.local.internal.pdf;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences what PDFBox says about fonts and broken details, by the hundred in some files. Errors
 * that matter reach the caller as exceptions.
 */
public final class QuietPdfBox {
  private static final List<String> NAMES = List.of("org.apache.pdfbox", "org.apache.fontbox");

  /** Java's logging forgets a level when nobody holds its logger. */
  private static final List<Logger> HELD = NAMES.stream().map(Logger::getLogger).toList();

  private QuietPdfBox() {}

  /** Silences it, unless the user has set a level. Call this before PDFBox is used. */
  public static void silence() {
    for (Logger logger : HELD) {
      if (logger.getLevel() == null) {
        logger.setLevel(Level.OFF);
      }
    }
    for (String name : NAMES) {
      String property = "org.slf4j.simpleLogger.log." + name;
      if (System.getProperty(property) == null) {
        System.setProperty(property, "off");
      }
    }
  }
}
