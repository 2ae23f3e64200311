package io.github.ocr4j.local.internal.office;

/** Silences Log4j, through which POI logs and which complains when nobody set it up. */
public final class QuietLog4j {
  private static final String PROVIDER = "log4j.provider";
  private static final String LEVEL = "org.apache.logging.log4j.simplelog.level";
  private static final String PROVIDERS = "META-INF/services/org.apache.logging.log4j.spi.Provider";

  private QuietLog4j() {}

  /** Silences it, unless the application has set it up. Call this before POI is used. */
  public static synchronized void silence() {
    ClassLoader loader = QuietLog4j.class.getClassLoader();
    if (loader.getResource(PROVIDERS) != null || System.getProperty(PROVIDER) != null) {
      return;
    }
    System.setProperty(PROVIDER, "org.apache.logging.log4j.simple.internal.SimpleProvider");
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "OFF");
    }
    try {
      Class.forName("org.apache.logging.log4j.LogManager", true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("POI wants the Log4j API on the class path", e);
    } finally {
      System.clearProperty(PROVIDER);
    }
  }
}
