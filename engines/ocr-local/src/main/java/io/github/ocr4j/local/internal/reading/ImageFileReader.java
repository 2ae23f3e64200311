package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.internal.image.ImageFile;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import java.util.List;

/** Reads one image file; a TIFF may have several pages. */
final class ImageFileReader {
  private final Document.WithContent document;
  private final OcrRequest request;
  private final Deadline deadline;
  private final RecognitionExecutor recognition;

  ImageFileReader(
      Document.WithContent document,
      OcrRequest request,
      Deadline deadline,
      RecognitionExecutor recognition) {
    this.document = document;
    this.request = request;
    this.deadline = deadline;
    this.recognition = recognition;
  }

  List<OcrPage> read() {
    recognition.require(document.name());
    ImageFile file = ImageFile.of(document);
    PendingPages pages = new PendingPages(request, deadline, recognition);
    int frames = DocumentInspector.frames(document);
    for (int index : request.pages().within(document.name(), frames)) {
      deadline.check();
      pages.makeRoom();
      pages.recognize(index, () -> ScanImage.ofFile(file.decode(index)));
    }
    return DocumentAssembler.of(request, pages.finish());
  }
}
