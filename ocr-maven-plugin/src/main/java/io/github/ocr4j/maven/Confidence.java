package io.github.ocr4j.maven;

import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.model.ConfidenceGranularity;

/** The values of the parameter {@code confidence}. */
enum Confidence {
  NONE,
  PAGE,
  WORD;

  OcrOptions in(OcrOptions options) {
    return this == NONE
        ? options
        : options.withConfidenceGranularity(new ConfidenceGranularity(Choice.written(this)));
  }
}
