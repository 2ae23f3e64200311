package io.github.ocr4j.local.internal.scan;

/** A page took longer to recognize than allowed. */
public final class RecognitionTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecognitionTimeoutException() {
    super("the page deadline passed", null, false, false);
  }
}
