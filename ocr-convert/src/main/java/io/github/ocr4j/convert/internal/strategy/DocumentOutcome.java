package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.PendingException;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one document. Exactly one of result, failure and pending is there.
 *
 * @param request what was wanted
 * @param result the answer
 * @param failure why there is no answer
 * @param pending why the answer is not there yet, and when to come back for it
 */
public record DocumentOutcome(
    OcrRequest request,
    Optional<OcrResult> result,
    Optional<RuntimeException> failure,
    Optional<String> pending) {

  /** Refuses nulls. */
  public DocumentOutcome {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(pending, "pending");
  }

  /** A document that was read. */
  public static DocumentOutcome read(OcrRequest request, OcrResult result) {
    return new DocumentOutcome(request, Optional.of(result), Optional.empty(), Optional.empty());
  }

  /**
   * A document that could not be read, or not yet.
   *
   * @param failure why; a {@link PendingException} makes the document one that waits
   */
  public static DocumentOutcome failed(OcrRequest request, RuntimeException failure) {
    if (failure instanceof PendingException) {
      return pending(request, failure.getMessage());
    }
    return new DocumentOutcome(request, Optional.empty(), Optional.of(failure), Optional.empty());
  }

  /** A document whose answer is not there yet. */
  public static DocumentOutcome pending(OcrRequest request, String reason) {
    return new DocumentOutcome(request, Optional.empty(), Optional.empty(), Optional.of(reason));
  }
}
