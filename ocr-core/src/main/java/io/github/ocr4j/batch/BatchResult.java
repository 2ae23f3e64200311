package io.github.ocr4j.batch;

import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrResponse;
import java.util.Optional;

/**
 * What became of one row (a line of a job's output or error file): exactly one of response and
 * failure is there.
 *
 * @param customId the id the row was given, if the service sent it back
 * @param response the answer
 * @param failure why there is none
 */
public record BatchResult(
    Optional<String> customId, Optional<OcrResponse> response, Optional<ServiceException> failure) {

  /** Refuses anything but one of the two. */
  public BatchResult {
    if (response.isPresent() == failure.isPresent()) {
      throw new IllegalArgumentException("a row has either a response or a failure");
    }
  }
}
