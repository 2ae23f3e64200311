package io.github.ocr4j.bench.fuzz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Small sound files of all kinds, to be damaged. */
final class Samples {
  private Samples() {}

  /** Files by their names; native code must be loaded. */
  static Map<String, byte[]> all() throws IOException {
    BufferedImage image = image();
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("text.pdf", pdf(image));
    for (String format : new String[] {"png", "jpg", "tif", "gif", "bmp"}) {
      samples.put("scan." + format, encode(image, format));
    }
    byte[] png = samples.get("scan.png");
    samples.put(
        "scan.webp",
        nativeFormat(png, (data, size, pix) -> leptonica.pixWriteMemWebP(data, size, pix, 80, 0)));
    samples.put(
        "scan.jp2",
        nativeFormat(
            png, (data, size, pix) -> leptonica.pixWriteMemJp2k(data, size, pix, 34, 0, 0, 0)));
    return samples;
  }

  private static BufferedImage image() {
    BufferedImage image = new BufferedImage(160, 48, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 160, 48);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 24));
    graphics.drawString("Pier 7, low", 10, 32);
    graphics.dispose();
    return image;
  }

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] pdf(BufferedImage image) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A6);
      document.addPage(page);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int line = 0; line < 12; line++) {
          content.beginText();
          content.setFont(font, 11);
          content.newLineAtOffset(30, 380 - 16 * line);
          content.showText("Line " + line + " of a text that is long enough to be read.");
          content.endText();
        }
        content.addRect(30, 150, 200, 20);
        content.stroke();
        content.drawImage(LosslessFactory.createFromImage(document, image), 30, 60);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private interface NativeWriter {
    int write(BytePointer data, SizeTPointer size, PIX pix);
  }

  private static byte[] nativeFormat(byte[] png, NativeWriter writer) throws IOException {
    PIX pix = leptonica.pixReadMem(png, png.length);
    try (BytePointer data = new BytePointer((BytePointer) null);
        SizeTPointer size = new SizeTPointer(1)) {
      if (writer.write(data, size, pix) != 0) {
        throw new IOException("the native code cannot write this format");
      }
      byte[] bytes = new byte[(int) size.get()];
      data.get(bytes);
      leptonica.lept_free(data);
      return bytes;
    } finally {
      leptonica.pixDestroy(pix);
    }
  }
}
