package io.github.ocr4j.bench;

/** The command line is wrong; the message says how it should look. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String usage) {
    super("Usage: java -jar benchmarks.jar " + usage);
  }
}
