package io.github.ocr4j.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small PDF files for tests. */
public final class TestPdf {
  private TestPdf() {}

  /** A PDF of blank pages; another seed gives another content. */
  public static byte[] bytes(int pages, int seed) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        pdf.addPage(new PDPage());
      }
      Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
      date.setTimeInMillis(seed * 1000L);
      pdf.getDocumentInformation().setCreationDate(date);
      pdf.setDocumentId((long) seed);
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a PDF of blank pages. */
  public static Path write(Path file, int pages, int seed) {
    try {
      return Files.write(file, bytes(pages, seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
