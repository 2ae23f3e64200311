package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrPage;
import java.util.List;

/** Reads one image file. */
final class ImageReading {
  private final Document.WithContent document;

  ImageReading(
      Document.WithContent document,
      DocumentInfo info,
      OcrRequest request,
      Deadline deadline,
      Recognition recognition) {
    this.document = document;
  }

  List<OcrPage> read() {
    throw new EngineException(document.name() + " is an image, which cannot be recognized yet");
  }
}
