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
   * @param call a call of a plan
   * @param observer follows the calls that this takes and can stop them
   * @return the answer for its pages
   * @throws io.github.ocr4j.exception.OcrException if there is none; the subclass says why
   */
  OcrResult execute(PlannedCall call, CallObserver observer);

  /**
   * Lets one engine answer all calls.
   *
   * @param engine usually a storing one
   * @return the executor
   */
  static CallExecutor of(TracedEngine engine) {
    return (call, observer) -> engine.answer(call.request(), observer);
  }

  /**
   * Lets each engine answer its own calls.
   *
   * @param engines by what they are; usually storing ones
   * @return the executor
   */
  static CallExecutor of(Map<EngineIdentity, TracedEngine> engines) {
    return (call, observer) -> engines.get(call.engine()).answer(call.request(), observer);
  }
}
