package io.github.ocr4j.bench.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import java.nio.file.Path;

/** The child: reads a long scan with the embedded engine. */
final class ScanProbe {
  private ScanProbe() {}

  /** Reads a scan and prints how many pages it has. */
  public static void main(String[] arguments) {
    try (LocalEngine engine = LocalEngine.create()) {
      OcrRequest request = OcrRequest.of(Document.of(Path.of(arguments[0])));
      System.out.println("pages=" + engine.process(request).pages().size());
    }
  }
}
