package io.github.ocr4j.engine;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Small documents, drawn when a test needs them. */
public final class SampleDocuments {
  private static final String[] NUMBERS = {
    "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"
  };

  private SampleDocuments() {}

  /**
   * A sentence that stands on one page of {@link #pdf(int)} only.
   *
   * @param pageIndex from 0
   * @return the sentence
   */
  public static String textOfPage(int pageIndex) {
    return "Station " + NUMBERS[pageIndex % NUMBERS.length] + " reports fair weather";
  }

  /**
   * A PDF file with a text layer.
   *
   * @param pages how many pages
   * @return its bytes
   */
  public static byte[] pdf(int pages) {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        write(document, textOfPage(i));
      }
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A PDF file of two pages with a picture on each.
   *
   * @return its bytes
   */
  public static byte[] illustratedPdf() {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = write(document, textOfPage(i));
        try (PDPageContentStream content =
            new PDPageContentStream(
                document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
          content.drawImage(
              LosslessFactory.createFromImage(document, picture()), 100, 200, 300, 200);
        }
      }
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A PDF file that cannot be opened without its password.
   *
   * @return its bytes
   */
  public static byte[] encryptedPdf() {
    try (PDDocument document = new PDDocument()) {
      write(document, textOfPage(0));
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A picture of a line of text, black on white.
   *
   * @return a PNG file
   */
  public static byte[] png() {
    BufferedImage image = new BufferedImage(1200, 300, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    graphics.drawString("Weather report", 60, 160);
    graphics.dispose();
    return png(image);
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x2E, 0x6D, 0xA4));
    graphics.fillRect(0, 0, 300, 200);
    graphics.setColor(new Color(0xF2, 0xC1, 0x4E));
    graphics.fillOval(60, 30, 140, 140);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static PDPage write(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 14);
      content.newLineAtOffset(72, 720);
      content.showText(text + ".");
      content.endText();
    }
    return page;
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
