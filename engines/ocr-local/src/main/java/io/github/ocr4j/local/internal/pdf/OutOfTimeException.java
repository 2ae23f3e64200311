package io.github.ocr4j.local.internal.pdf;

/** The deadline passed while a page was read. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfTimeException() {
    super("the deadline passed", null, false, false);
  }
}
