package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.image.ScanCodecs;
import io.github.ocr4j.local.internal.office.OfficeFormat;
import io.github.ocr4j.local.internal.pdf.QuietPdfBox;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;

/** Reads documents in this JVM. Thread-safe. */
final class InProcessEngine implements OcrEngine {
  private final LocalSettings settings;
  private final Recognition recognition;

  InProcessEngine(LocalSettings settings) {
    QuietPdfBox.silence();
    this.settings = settings;
    this.recognition = new Recognition(settings);
  }

  @Override
  public OcrResponse process(OcrRequest request) {
    Document.WithContent document = atHand(request.document());
    Deadline deadline =
        new Deadline(document.name(), settings.documentDeadline(), settings.pageDeadline());
    return Watchdog.watch(document.name(), deadline, () -> read(document, request, deadline));
  }

  /** What this engine can open. */
  static Document.WithContent atHand(Document document) {
    if (document instanceof Document.WithContent content) {
      return content;
    }
    throw new DocumentException(
        Reason.UNSUPPORTED,
        document.name()
            + " is not at hand: the embedded engine reads files only, so download it first");
  }

  private OcrResponse read(Document.WithContent document, OcrRequest request, Deadline deadline) {
    ScanCodecs.register(settings.cacheDirectory());
    DocumentInfo info = DocumentInspector.inspect(document);
    List<OcrPage> pages =
        switch (info.kind()) {
          case PDF -> new PdfReading(document, request, deadline, recognition).read();
          case IMAGE -> new ImageReading(document, request, deadline, recognition).read();
          case OTHER ->
              new OfficeReading(
                      document, officeFormat(document, info), info.mediaType(), request, deadline)
                  .read();
        };
    return new OcrResponse(
        pages, LocalEngine.MODEL, UsageInfo.of(pages.size(), info.sizeInBytes()));
  }

  private static OfficeFormat officeFormat(Document document, DocumentInfo info) {
    return OfficeFormat.of(info.mediaType())
        .orElseThrow(
            () ->
                new DocumentException(
                    Reason.UNSUPPORTED,
                    document.name()
                        + " is of type "
                        + info.mediaType()
                        + ", which is not supported by the embedded engine: it reads PDFs, images,"
                        + " DOCX, PPTX, XLSX, DOC, PPT, XLS, OpenDocument, EPUB, HTML, Markdown,"
                        + " CSV and text"));
  }

  @Override
  public void close() {
    recognition.close();
  }
}
