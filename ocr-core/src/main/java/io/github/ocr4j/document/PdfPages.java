package io.github.ocr4j.document;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDF files and counts their pages, with sentences for those that cannot be opened. */
final class PdfPages {
  private PdfPages() {}

  static int count(Document.WithContent document) throws IOException {
    OptionalInt plain =
        document.size() <= PlainPdf.MAX_SIZE
            ? PlainPdf.pageCount(contentOf(document))
            : OptionalInt.empty();
    return plain.isPresent() ? plain.getAsInt() : countByOpening(document);
  }

  private static byte[] contentOf(Document.WithContent document) throws IOException {
    try (InputStream in = document.open()) {
      return in.readNBytes(PlainPdf.MAX_SIZE);
    }
  }

  private static int countByOpening(Document.WithContent document) throws IOException {
    if (!PdfEnd.isThere(document)) {
      throw new DocumentException(
          Reason.CORRUPT,
          document.name()
              + " is a truncated PDF, as an interrupted download leaves it: fetch it again. If that"
              + " is all there is, open it in a viewer and save it again, or exclude it.");
    }
    try (PDDocument pdf = open(document)) {
      int pages = pdf.getNumberOfPages();
      if (pages == 0) {
        throw new DocumentException(
            Reason.EMPTY, document.name() + " is a PDF without pages: replace it or exclude it.");
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new DocumentException(
          Reason.ENCRYPTED,
          document.name() + " needs a password: save a copy without one, or exclude it.",
          e);
    } catch (IOException | RuntimeException e) {
      throw e instanceof DocumentException refused ? refused : damaged(document, e);
    }
  }

  private static DocumentException damaged(Document document, Exception cause) {
    return new DocumentException(
        Reason.CORRUPT,
        document.name()
            + " is a damaged PDF: open it in a viewer and save it again, or exclude"
            + " it.",
        cause);
  }

  static PDDocument open(Document.WithContent document) throws IOException {
    if (document instanceof Document.LocalFile file) {
      return Loader.loadPDF(
          new RandomAccessReadBufferedFile(file.path().toFile()),
          IOUtils.createTempFileOnlyStreamCache());
    }
    try (InputStream in = document.open()) {
      return Loader.loadPDF(new RandomAccessReadBuffer(in));
    }
  }
}
