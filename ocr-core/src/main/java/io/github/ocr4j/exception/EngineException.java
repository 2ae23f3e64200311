package io.github.ocr4j.exception;

/** An engine that runs inside this process could not read a page or could not start. */
public final class EngineException extends OcrException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param message the document and what to do
   */
  public EngineException(String message) {
    super(message);
  }

  /**
   * Says what failed and why.
   *
   * @param message the document and what to do
   * @param cause what the engine reported
   */
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
