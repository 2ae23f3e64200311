package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.image.ImageFile;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads one image file; a TIFF may have several pages. */
final class ImageReading {
  private final Document.WithContent document;
  private final OcrRequest request;
  private final Deadline deadline;
  private final Recognition recognition;

  ImageReading(
      Document.WithContent document,
      OcrRequest request,
      Deadline deadline,
      Recognition recognition) {
    this.document = document;
    this.request = request;
    this.deadline = deadline;
    this.recognition = recognition;
  }

  List<OcrPage> read() {
    recognition.require(document.name());
    ImageFile file = new ImageFile(document.name(), content());
    PendingPages pages = new PendingPages(request, deadline, recognition);
    int frames = DocumentInspector.frames(document);
    for (int index : request.pages().within(document.name(), frames)) {
      deadline.check();
      pages.makeRoom();
      pages.recognize(index, () -> ScanImage.ofFile(file.decode(index)));
    }
    return Answer.of(request, pages.finish());
  }

  private byte[] content() {
    try (InputStream in = document.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
