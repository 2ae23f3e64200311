package io.github.ocr4j.simulated.document;

import java.io.IOException;

/** The bytes are not the document that they claim to be. */
public final class UnreadableDocumentException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What the service makes of it. */
  public enum Reason {
    /** It should be a PDF and is none, or is encrypted. */
    INVALID_PDF,
    /** It should be an image or an office file and cannot be decoded. */
    CORRUPTED,
    /** The service does not read this type. */
    UNSUPPORTED_TYPE
  }

  private final Reason reason;

  /**
   * Creates the exception.
   *
   * @param reason what the service makes of it
   * @param message a sentence without any content of the document
   */
  public UnreadableDocumentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns what the service makes of it. */
  public Reason reason() {
    return reason;
  }
}
