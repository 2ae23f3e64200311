package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.DocumentReader;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads office, web, book and text files. The engine {@code local} finds it on the class path. Who
 * changes the answer to a document raises the output version of that engine. Thread-safe.
 */
public final class OfficeReader implements DocumentReader {
  /** A reader with nothing to set; also for Java's service loader. */
  public OfficeReader() {}

  @Override
  public boolean isReadable(String mediaType) {
    return OfficeFormat.of(mediaType).isPresent();
  }

  @Override
  public List<OcrPage> read(Document.WithContent document, String mediaType, OcrRequest request) {
    OfficeFormat format =
        OfficeFormat.of(mediaType)
            .orElseThrow(() -> new IllegalArgumentException(mediaType + " is not read here"));
    try (OfficeFile file = OfficeFile.open(document, format, mediaType)) {
      List<OcrPage> pages = new ArrayList<>();
      for (int index : request.pages().within(document.name(), file.pageCount())) {
        if (Thread.currentThread().isInterrupted()) {
          throw new EngineException("reading " + document.name() + " was interrupted");
        }
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
