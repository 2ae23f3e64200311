package io.github.ocr4j.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Saves a PDF whose dates and identifier do not depend on the moment it is made. */
final class PdfFile {
  private PdfFile() {}

  static byte[] save(PDDocument document, String title, String author, LocalDate date)
      throws IOException {
    Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    created.clear();
    created.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 9, 30, 0);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setCreationDate(created);
    information.setModificationDate(created);
    document.setDocumentId(date.toEpochDay());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
