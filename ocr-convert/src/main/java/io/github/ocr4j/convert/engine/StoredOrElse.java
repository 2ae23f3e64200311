package io.github.ocr4j.convert.engine;

import io.github.ocr4j.convert.ledger.Billing;
import io.github.ocr4j.convert.ledger.Charge;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrResponse;
import java.util.function.Supplier;

/** Serves documents that are stored in full, and asks another engine for the others. */
final class StoredOrElse implements TracedEngine {
  /** Stands behind a store that is only to be looked at. */
  static final OcrEngine NOBODY =
      request -> {
        throw new ConfigurationException(
            request.document().name()
                + " is not in the store with these parameters: convert it first.");
      };

  private final TracedEngine stored;
  private final TracedEngine otherwise;

  StoredOrElse(TracedEngine stored, TracedEngine otherwise) {
    this.stored = stored;
    this.otherwise = otherwise;
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    try {
      return stored.answer(request);
    } catch (ConfigurationException notStored) {
      return otherwise.answer(request);
    }
  }

  @Override
  public void close() {
    otherwise.close();
  }

  /** Notes what the store saves; what would be a call never happens. */
  static Billing withoutCalls(Billing billing) {
    return new Billing() {
      @Override
      public OcrResponse charge(Charge charge, Supplier<OcrResponse> call) {
        return call.get();
      }

      @Override
      public void saved(Charge charge) {
        billing.saved(charge);
      }
    };
  }
}
