package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.source.Source;
import java.util.List;

/** Turns documents into files. */
@FunctionalInterface
interface DocumentConverter {

  /**
   * Reads documents and writes what comes out.
   *
   * @param recorder is told what becomes of each, by many threads at once
   * @throws io.github.ocr4j.exception.OcrException if nothing may be read at all, such as for want
   *     of budget
   */
  void convert(List<Source> sources, RunRecorder recorder);
}
