package io.github.ocr4j.exception;

/**
 * The root of everything this library throws on purpose.
 *
 * <p>{@link DocumentException}, {@link ConfigurationException} and {@link BudgetException} happen
 * before any call; a {@link ServiceException} is the answer, or the lack of one, of a remote
 * service; an {@link EngineException} comes from an engine that runs inside this process.
 */
public abstract sealed class OcrException extends RuntimeException
    permits BudgetException,
        ConfigurationException,
        DocumentException,
        EngineException,
        PendingException,
        ServiceException {

  private static final long serialVersionUID = 1L;

  OcrException(String message) {
    super(message);
  }

  OcrException(String message, Throwable cause) {
    super(message, cause);
  }
}
