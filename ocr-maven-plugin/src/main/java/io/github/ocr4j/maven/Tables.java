package io.github.ocr4j.maven;

import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.model.TableFormat;

/** The values of the parameter {@code tableFormat}. */
enum Tables {
  INLINE,
  MARKDOWN,
  HTML;

  OcrOptions in(OcrOptions options) {
    return switch (this) {
      case INLINE -> options;
      case MARKDOWN -> options.withTableFormat(TableFormat.MARKDOWN);
      case HTML -> options.withTableFormat(TableFormat.HTML);
    };
  }
}
