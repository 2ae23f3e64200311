package io.github.ocr4j.convert.internal.plan;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import java.util.Map;

/** Makes the calls of plans. Implementations are thread-safe. */
@FunctionalInterface
public interface CallExecutor {

  /**
   * Makes a call.
   *
   * @param observer follows the calls that this takes and can stop them
   * @throws io.github.ocr4j.exception.OcrException if there is none; the subclass says why
   */
  OcrResult execute(PlannedCall call, CallObserver observer);

  /**
   * Lets one engine answer all calls.
   *
   * @param engine usually a storing one
   */
  static CallExecutor of(TracedEngine engine) {
    return (call, observer) -> engine.answer(call.request(), observer);
  }

  /** Lets each engine answer its own calls. */
  static CallExecutor of(Map<EngineIdentity, TracedEngine> engines) {
    return (call, observer) -> engines.get(call.engine()).answer(call.request(), observer);
  }
}
