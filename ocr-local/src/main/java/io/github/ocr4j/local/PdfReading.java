package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.pdf.OutOfTimeException;
import io.github.ocr4j.local.internal.pdf.PageScan;
import io.github.ocr4j.local.internal.pdf.PdfFile;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;

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

  /** At most as many pages as there are recognizing threads are in memory as images. */
  private List<ReadPage> readPages(PdfFile pdf, List<Integer> indexes) {
    List<ReadPage> pages = new ArrayList<>();
    Deque<Future<ReadPage>> pending = new ArrayDeque<>();
    for (int index : indexes) {
      deadline.check();
      deadline.beginPage(index);
      boolean sound = pdf.textLayerSound(index);
      deadline.endPage();
      if (sound) {
        while (!pending.isEmpty()) {
          pages.add(recognition.await(pending.poll(), deadline));
        }
        deadline.beginPage(index);
        pages.add(fromTextLayer(pdf, index));
        deadline.endPage();
      } else {
        if (pending.size() >= recognition.threads()) {
          pages.add(recognition.await(pending.poll(), deadline));
        }
        recognition.require(document.name());
        deadline.beginPage(index);
        PageScan scan = pdf.scan(index);
        deadline.endPage();
        pending.add(
            recognition.submit(
                document.name(),
                index,
                () -> ScanImage.ofPage(scan.image(), scan.dotsPerInch()),
                request,
                deadline));
      }
    }
    while (!pending.isEmpty()) {
      pages.add(recognition.await(pending.poll(), deadline));
    }
    return pages;
  }

  private ReadPage fromTextLayer(PdfFile pdf, int index) {
    PageContent content = pdf.content(index);
    return ReadPage.of(PageLayout.of(content), pdf.image(index), request);
  }
}
