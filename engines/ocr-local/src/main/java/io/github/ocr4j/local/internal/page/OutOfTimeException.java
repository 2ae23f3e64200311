package io.github.ocr4j.local.internal.page;

/** The deadline passed while a page was read or recognized. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfTimeException() {
    super("the deadline passed", null, false, false);
  }
}
