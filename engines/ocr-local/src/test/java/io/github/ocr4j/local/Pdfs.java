package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes small PDFs for tests. */
public final class Pdfs {
  /** Draws on a page. */
  public interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  private Pdfs() {}

  public static Document.InMemory of(Drawing... pages) {
    return Document.of(bytes(pages), "test.pdf");
  }

  public static byte[] bytes(Drawing... pages) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          drawing.draw(content);
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void text(PDPageContentStream page, double x, double y, double size, String text)
      throws IOException {
    text(page, FontName.HELVETICA, x, y, size, text);
  }

  public static void text(
      PDPageContentStream page, FontName font, double x, double y, double size, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(font), (float) size);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(text);
    page.endText();
  }

  /** Lines one below the other, as a paragraph has them. */
  public static void lines(
      PDPageContentStream page, double x, double y, double size, String... lines)
      throws IOException {
    double baseline = y;
    for (String line : lines) {
      text(page, x, baseline, size, line);
      baseline -= size * 1.2;
    }
  }
}
