package io.github.ocr4j.exception;

/** A document cannot be processed by any engine as it is; nothing was called. */
public final class DocumentException extends OcrException {
  private static final long serialVersionUID = 1L;

  /** Why a document is refused. */
  public enum Reason {
    /** It has no bytes or no pages. */
    EMPTY,
    /** It is damaged or is not what its type says. */
    CORRUPT,
    /** It cannot be opened without a password. */
    ENCRYPTED,
    /** Its type is not supported. */
    UNSUPPORTED,
    /** It is over a limit and cannot be split. */
    TOO_LARGE,
    /** It is missing or must not be read. */
    UNREADABLE,
    /** Pages were asked for that it does not have. */
    NO_SUCH_PAGE
  }

  private final Reason reason;

  /**
   * Refuses a document.
   *
   * @param reason why
   * @param message a sentence that names the document and says what to do
   */
  public DocumentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * Refuses a document after a failure.
   *
   * @param reason why
   * @param message a sentence that names the document and says what to do
   * @param cause what the reader of the format reported
   */
  public DocumentException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Why the document was refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
