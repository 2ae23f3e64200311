package io.github.ocr4j.simulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Documents made for the tests. */
final class TestDocuments {

  private TestDocuments() {}

  /**
   * A PDF whose page n, from 1, is headed "Chapter n" and has a paragraph, a table and an image.
   */
  static byte[] report(int pages) {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          line(content, 24, 72, 700, "Chapter " + i);
          line(content, 11, 72, 650, "The first line of the paragraph");
          line(content, 11, 72, 636, "and its second line.");
          line(content, 11, 72, 600, "Item");
          line(content, 11, 300, 600, "Amount");
          line(content, 11, 72, 586, "Paper");
          line(content, 11, 300, 586, "42");
          line(content, 9, 72, 20, "Page " + i);
          line(content, 9, 72, 770, "The annual report");
          content.drawImage(
              JPEGFactory.createFromImage(document, picture(100, 80)), 72, 300, 200, 160);
        }
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] encrypted() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture(width, height), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A word processor's file with two paragraphs, and with an image if wanted. */
  static byte[] docx(boolean image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          """
          <w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Dear reader,</w:t></w:r></w:p>
          <w:p><w:r><w:t>this is a </w:t></w:r><w:r><w:t>letter.</w:t></w:r></w:p></w:body>
          </w:document>"""
              .getBytes(StandardCharsets.UTF_8));
      if (image) {
        zip.putNextEntry(new ZipEntry("word/media/image1.png"));
        zip.write(png(20, 10));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BufferedImage picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static void line(PDPageContentStream content, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
