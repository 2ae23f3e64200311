package io.github.ocr4j.local.internal.isolation;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came out of a job: an answer, or a sentence.
 *
 * @param refusal why the document was refused; empty for other failures
 */
record IsolatedOutcome(
    Optional<OcrResponse> answer,
    Optional<Reason> refusal,
    boolean isMisconfigured,
    Optional<String> sentence) {
  static IsolatedOutcome of(Supplier<OcrResponse> reading) {
    try {
      return new IsolatedOutcome(
          Optional.of(reading.get()), Optional.empty(), false, Optional.empty());
    } catch (DocumentException refused) {
      return failure(Optional.of(refused.reason()), false, refused);
    } catch (OcrException failed) {
      return failure(Optional.empty(), failed instanceof ConfigurationException, failed);
    }
  }

  private static IsolatedOutcome failure(
      Optional<Reason> refusal, boolean isMisconfigured, OcrException failed) {
    return new IsolatedOutcome(
        Optional.empty(), refusal, isMisconfigured, Optional.of(failed.getMessage()));
  }

  Message message() {
    return Message.of(WireJson.write(this));
  }

  /** Whether something may be left behind that still reads: then the process is no longer used. */
  boolean isUnfinished() {
    return answer.isEmpty() && refusal.isEmpty();
  }

  OcrResponse orThrow() {
    return answer.orElseThrow(this::exception);
  }

  private OcrException exception() {
    String said = sentence.orElse("the isolated process failed");
    if (refusal.isPresent()) {
      return new DocumentException(refusal.get(), said);
    }
    return isMisconfigured ? new ConfigurationException(said) : new EngineException(said);
  }
}
