package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.local.internal.office.OfficeFile;
import io.github.ocr4j.local.internal.office.OfficeFormat;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;

/** Reads one office, web or text file. */
final class OfficeReading {
  private final Document.WithContent document;
  private final OfficeFormat format;
  private final String mediaType;
  private final OcrRequest request;
  private final Deadline deadline;

  OfficeReading(
      Document.WithContent document,
      OfficeFormat format,
      String mediaType,
      OcrRequest request,
      Deadline deadline) {
    this.document = document;
    this.format = format;
    this.mediaType = mediaType;
    this.request = request;
    this.deadline = deadline;
  }

  List<OcrPage> read() {
    try (OfficeFile file = OfficeFile.open(document, format, mediaType)) {
      List<OcrPage> pages = new ArrayList<>();
      for (int index : WantedPages.of(document.name(), request.pages(), file.pageCount())) {
        deadline.check();
        pages.add(file.page(index, request));
      }
      return pages;
    } catch (OcrException known) {
      throw known;
    } catch (StackOverflowError | RuntimeException damaged) {
      throw new DocumentException(
          Reason.CORRUPT,
          document.name() + " cannot be read: it is damaged, or nested too deeply",
          damaged);
    }
  }
}
