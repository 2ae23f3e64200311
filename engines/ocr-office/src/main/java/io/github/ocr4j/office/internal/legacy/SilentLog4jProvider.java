package io.github.ocr4j.office.internal.legacy;

import java.net.URI;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.simple.SimpleLoggerContext;
import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.Provider;

/**
 * Stands in for a Log4j implementation where the application has none. POI logs through the Log4j
 * API, which without an implementation complains on standard error; every real one is preferred to
 * this. Only the loggers of POI are off.
 */
public final class SilentLog4jProvider extends Provider {
  private static final String API_VERSION = "2.6.0";
  private static final String POI = "org.apache.poi.";

  /** For Java's service loader. */
  public SilentLog4jProvider() {
    super(0, API_VERSION, Factory.class);
  }

  /** Gives the same loggers to all. */
  public static final class Factory extends SimpleLoggerContextFactory {
    private static final LoggerContext CONTEXT = new Context();

    @Override
    public LoggerContext getContext(
        String caller, ClassLoader loader, Object external, boolean current) {
      return CONTEXT;
    }

    @Override
    public LoggerContext getContext(
        String caller,
        ClassLoader loader,
        Object external,
        boolean current,
        URI configuration,
        String name) {
      return CONTEXT;
    }
  }

  private static final class Context extends SimpleLoggerContext {
    @Override
    public ExtendedLogger getLogger(String name) {
      return getLogger(name, null);
    }

    @Override
    public ExtendedLogger getLogger(String name, MessageFactory messages) {
      ExtendedLogger logger = super.getLogger(name, messages);
      if (name.startsWith(POI) && logger instanceof SimpleLogger simple) {
        simple.setLevel(Level.OFF);
      }
      return logger;
    }
  }
}
