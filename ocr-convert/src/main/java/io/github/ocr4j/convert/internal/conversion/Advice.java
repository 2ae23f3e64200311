package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.TooLargeException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Turns a failure into a sentence that names the parameter which helps. */
public final class Advice {
  private Advice() {}

  /**
   * Explains a failure.
   *
   * @return one or two sentences
   */
  public static String of(Exception failure) {
    String hint = hint(failure);
    String message = message(failure);
    return hint.isEmpty() ? message : message + (message.endsWith(".") ? " " : ". ") + hint;
  }

  private static String hint(Exception failure) {
    if (failure instanceof AuthenticationException) {
      return "Perhaps you should check the key (server in settings.xml, or MISTRAL_API_KEY), or"
          + " use -Docr.engine=local.";
    }
    if (failure instanceof NotFoundException) {
      return "Perhaps you should check -Docr.model and -Docr.baseUrl.";
    }
    if (failure instanceof RateLimitedException) {
      return "Perhaps you should run it again later; what is converted is not read again.";
    }
    if (failure instanceof ConnectionException) {
      return "Perhaps you should check the network, the proxy of settings.xml and -Docr.baseUrl,"
          + " or use -Docr.engine=local.";
    }
    if (failure instanceof RequestTimeoutException) {
      return "Perhaps you should read fewer pages at once with -Docr.pageNumbers.";
    }
    if (failure instanceof TooLargeException) {
      return "Perhaps you should select pages with -Docr.pageNumbers.";
    }
    if (failure instanceof DocumentException document
        && document.reason() == DocumentException.Reason.NO_SUCH_PAGE) {
      return "Perhaps you should change -Docr.pageNumbers.";
    }
    return "";
  }

  private static String message(Exception failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "No permission for " + denied.getFile() + ": change it, or set -Docr.outputDirectory.";
    }
    if (failure instanceof FileSystemException file) {
      return (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason())
          + ": "
          + file.getFile();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
