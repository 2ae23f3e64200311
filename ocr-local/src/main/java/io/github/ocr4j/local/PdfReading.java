package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.pdf.ImageRegion;
import io.github.ocr4j.local.internal.pdf.OutOfTimeException;
import io.github.ocr4j.local.internal.pdf.PageScan;
import io.github.ocr4j.local.internal.pdf.PdfFile;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Reads one PDF: its text layer here, scanned pages by recognition in other threads. */
final class PdfReading {
  private final Document.WithContent document;
  private final OcrRequest request;
  private final Deadline deadline;
  private final Recognition recognition;

  PdfReading(
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
    try (PdfFile pdf = PdfFile.open(document, deadline::passed)) {
      return Answer.of(
          request,
          readPages(pdf, WantedPages.of(document.name(), request.pages(), pdf.pageCount())));
    } catch (OutOfTimeException late) {
      throw deadline.exceeded();
    } catch (IOException closing) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " could not be read to its end", closing);
    }
  }

  private List<ReadPage> readPages(PdfFile pdf, List<Integer> indexes) {
    PendingPages pages = new PendingPages(request, deadline, recognition);
    for (int index : indexes) {
      deadline.check();
      if (watched(index, () -> pdf.textLayerSound(index))) {
        pages.add(() -> watched(index, () -> fromTextLayer(pdf, index)));
      } else {
        pages.makeRoom();
        recognition.require(document.name());
        PageScan scan = watched(index, () -> pdf.scan(index));
        pages.recognize(index, () -> image(scan));
      }
    }
    return pages.finish();
  }

  private static ScanImage image(PageScan scan) {
    return scan.bitmap()
        ? ScanImage.ofBitmap(scan.image(), scan.dotsPerInch())
        : ScanImage.ofPage(scan.image(), scan.dotsPerInch());
  }

  private <T> T watched(int index, Supplier<T> reading) {
    deadline.beginPage(index);
    T read = reading.get();
    deadline.endPage(index);
    return read;
  }

  private ReadPage fromTextLayer(PdfFile pdf, int index) {
    PageContent content = pdf.content(index);
    List<ImageRegion> regions = pdf.imageRegions(index, content);
    PageContent whole =
        regions.isEmpty() || recognition.whyNot().isPresent()
            ? content
            : new MixedPage(content).with(recognize(index, regions));
    return ReadPage.of(PageLayout.of(whole), pdf.image(index), request);
  }

  /** What bitmaps on a page hold; those that took too long are missing. */
  private Map<ImageRegion, PageContent> recognize(int index, List<ImageRegion> regions) {
    Map<ImageRegion, Future<Optional<PageContent>>> pending = new LinkedHashMap<>();
    for (ImageRegion region : regions) {
      ScanImage image = ScanImage.ofPage(region.image(), region.dotsPerInch());
      pending.put(region, recognition.submitRegion(index, image, deadline));
    }
    Map<ImageRegion, PageContent> recognized = new LinkedHashMap<>();
    pending.forEach(
        (region, reading) ->
            recognition.await(reading, deadline).ifPresent(c -> recognized.put(region, c)));
    return recognized;
  }
}
