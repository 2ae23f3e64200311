package io.github.ocr4j.office.internal.legacy;

import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/**
 * Stands in for a Log4j implementation where the application has none. POI logs through the Log4j
 * API, which without any implementation complains on standard error; every real one is preferred to
 * this.
 */
public final class SilentLog4jProvider extends Provider {
  private static final String LEVEL = "org.apache.logging.log4j.simplelog.level";
  private static final String API_VERSION = "2.6.0";

  /** For Java's service loader. */
  public SilentLog4jProvider() {
    super(0, API_VERSION, SimpleLoggerContextFactory.class);
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "OFF");
    }
  }
}
