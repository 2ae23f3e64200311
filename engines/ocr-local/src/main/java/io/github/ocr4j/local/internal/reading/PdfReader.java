package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.OutOfTimeException;
import io.github.ocr4j.local.internal.pdf.PagePixels;
import io.github.ocr4j.local.internal.pdf.PdfDocument;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Reads one PDF: its text layer here, scanned pages by recognition in other threads. */
final class PdfReader {
  private final Document.WithContent document;
  private final OcrRequest request;
  private final Deadline deadline;
  private final RecognitionExecutor recognition;
  private final RegionRecognizer regions;

  PdfReader(
      Document.WithContent document,
      OcrRequest request,
      Deadline deadline,
      RecognitionExecutor recognition) {
    this.document = document;
    this.request = request;
    this.deadline = deadline;
    this.recognition = recognition;
    this.regions = new RegionRecognizer(deadline, recognition);
  }

  List<OcrPage> read() {
    try (PdfDocument pdf = PdfDocument.open(document, deadline::isPassed)) {
      return DocumentAssembler.of(
          request, readPages(pdf, request.pages().within(document.name(), pdf.pageCount())));
    } catch (OutOfTimeException late) {
      throw deadline.exceeded();
    } catch (IOException closing) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " could not be read to its end", closing);
    }
  }

  private List<AnalyzedPage> readPages(PdfDocument pdf, List<Integer> indexes) {
    PendingPages pages = new PendingPages(request, deadline, recognition);
    for (int index : indexes) {
      deadline.check();
      if (watched(index, () -> isReadable(pdf, index))) {
        pages.add(() -> watched(index, () -> fromTextLayer(pdf, index)));
      } else {
        pages.makeRoom();
        recognition.require(document.name());
        PagePixels scan = watched(index, () -> pdf.scan(index));
        pages.recognize(index, () -> image(scan));
      }
    }
    return pages.finish();
  }

  /** Whether the text layer is worth reading, or will be after its gaps were recognized. */
  private boolean isReadable(PdfDocument pdf, int index) {
    return pdf.hasSoundTextLayer(index)
        || pdf.hasMendableTextLayer(index) && recognition.whyUnavailable().isEmpty();
  }

  private static ScanImage image(PagePixels scan) {
    if (scan.isBitmap()) {
      return ScanImage.ofBitmap(scan.image(), scan.dotsPerInch());
    }
    ScanImage page = ScanImage.ofPage(scan.image(), scan.dotsPerInch());
    return scan.isUpright() ? page.knownUpright() : page;
  }

  private <T> T watched(int index, Supplier<T> reading) {
    deadline.beginPage(index, Duration.ZERO);
    T read = reading.get();
    deadline.endPage(index);
    return read;
  }

  private AnalyzedPage fromTextLayer(PdfDocument pdf, int index) {
    ExtractedPage whole = regions.complete(pdf, index, pdf.content(index));
    return AnalyzedPage.of(PageLayout.of(whole), pdf.image(index), request);
  }
}
