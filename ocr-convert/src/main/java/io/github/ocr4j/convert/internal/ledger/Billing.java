package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.model.OcrResponse;
import java.util.function.Function;

/** Stands around every call that may cost money. Thread-safe. */
public interface Billing {

  /**
   * Makes a call that may be billed.
   *
   * @param call makes the call with the observer that it is given, and puts its answer in a safe
   *     place
   * @throws io.github.ocr4j.exception.OcrException if the budget refuses it, or the call fails
   */
  OcrResponse charge(
      Charge charge, CallObserver observer, Function<CallObserver, OcrResponse> call);

  /** Hears of pages that were not paid for because they were stored. */
  default void saved(Charge charge) {}

  /** Billing that writes nothing down and refuses nothing. */
  static Billing none() {
    return (charge, observer, call) -> call.apply(observer);
  }
}
