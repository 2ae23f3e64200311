package io.github.ocr4j.local;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.local.internal.pdf.PageScan;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Recognizes scanned pages in threads of its own. Thread-safe. */
final class Recognition implements AutoCloseable {
  private final RecognitionSettings settings;

  Recognition(RecognitionSettings settings) {
    this.settings = settings;
  }

  int threads() {
    return settings.threads();
  }

  Optional<String> whyNot() {
    return Optional.of("scans cannot be recognized yet");
  }

  Future<ReadPage> submit(
      String document, int index, PageScan scan, OcrRequest request, Deadline deadline) {
    throw new EngineException(
        "page " + (index + 1) + " of " + document + " is a scan: " + whyNot().orElse(""));
  }

  ReadPage await(Future<ReadPage> page, Deadline deadline) {
    try {
      return page.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new EngineException("recognition failed", failed);
    }
  }

  @Override
  public void close() {}
}
