package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.markdown.document.SourceInfo;

/** Outputs are named after their sources, without the ending. */
final class OutputNames {
  private OutputNames() {}

  /** The name below the output directory, made safe for every system. */
  static String of(Source source) {
    return SourceInfo.builder(source.path()).outputName(source.stem()).build().outputName();
  }
}
