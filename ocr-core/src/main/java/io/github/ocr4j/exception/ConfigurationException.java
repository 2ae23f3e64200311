package io.github.ocr4j.exception;

/** A setting is missing or contradicts another one; nothing was called. */
public final class ConfigurationException extends OcrException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the setting.
   *
   * @param message which setting is wrong and what to set instead
   */
  public ConfigurationException(String message) {
    super(message);
  }
}
