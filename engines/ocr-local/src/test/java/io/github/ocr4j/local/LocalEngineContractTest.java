package io.github.ocr4j.local;

import io.github.ocr4j.engine.EngineContract;
import io.github.ocr4j.engine.OcrEngine;

class LocalEngineContractTest extends EngineContract {
  @Override
  protected OcrEngine createEngine() {
    return LocalEngine.create();
  }
}
