package io.github.ocr4j.bench.documents;

import io.github.ocr4j.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small born-digital PDFs of plain text. */
public final class BenchDocuments {
  private static final int LINES = 36;

  private BenchDocuments() {}

  /**
   * Documents that differ in their text, so that nothing can be answered from a cache.
   *
   * @param count how many, 1 or more
   * @param pages pages of each, 1 or more
   * @return the documents, in memory
   * @throws IOException when a PDF cannot be written
   */
  public static List<Document> pdfs(int count, int pages) throws IOException {
    List<Document> documents = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      documents.add(Document.of(pdf(number, pages), "document-" + number + ".pdf"));
    }
    return documents;
  }

  private static byte[] pdf(int number, int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int pageNumber = 1; pageNumber <= pages; pageNumber++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
          write(stream, font, "Document " + number + ", page " + pageNumber + ", line ");
        }
      }
      document.setDocumentId((long) number);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void write(PDPageContentStream stream, PDFont font, String start)
      throws IOException {
    stream.beginText();
    stream.setFont(font, 11);
    stream.setLeading(18);
    stream.newLineAtOffset(64, 770);
    for (int line = 1; line <= LINES; line++) {
      stream.showText(start + line + ": the tide came in at noon and left the gauge dry by six.");
      stream.newLine();
    }
    stream.endText();
  }
}
