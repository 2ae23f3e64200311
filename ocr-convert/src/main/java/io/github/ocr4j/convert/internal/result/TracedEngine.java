package io.github.ocr4j.convert.internal.result;

import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;

/** An engine that also tells where each page came from. */
public interface TracedEngine extends OcrEngine {

  /**
   * Reads one document, tells where each page came from and lets the calls be followed.
   *
   * @param observer follows all calls that this takes and can stop them
   * @throws io.github.ocr4j.exception.OcrException as {@link #process(OcrRequest)}
   */
  OcrResult answer(OcrRequest request, CallObserver observer);

  /**
   * Reads one document and tells where each page came from.
   *
   * @throws io.github.ocr4j.exception.OcrException as {@link #process(OcrRequest)}
   */
  default OcrResult answer(OcrRequest request) {
    return answer(request, CallObserver.none());
  }

  @Override
  default OcrResponse process(OcrRequest request, CallObserver observer) {
    return answer(request, observer).response();
  }
}
