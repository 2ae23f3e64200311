package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.local.internal.scan.Natives;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.assertj.core.api.Assumptions;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.junit.jupiter.api.Test;

class PageImagesTest {
  private static final int PAPER = 200;
  private static final int INK = 110;

  @Test
  void aCleanedPageIsStraight() throws IOException {
    Document.InMemory tilted = Scans.png(faintPage(Math.toRadians(2)));

    assertThat(Math.abs(skew(content(tilted)))).isGreaterThan(1.5);
    assertThat(Math.abs(skew(cleaned(tilted)))).isLessThan(0.3);
  }

  @Test
  void aCleanedPageIsBlackOnWhite() throws IOException {
    BufferedImage image = read(cleaned(Scans.png(faintPage(0))));

    assertThat(gray(image, 5, 5)).isGreaterThan(250);
    assertThat(gray(image, 380, 305)).isLessThan(5);
  }

  @Test
  void theSamePageAlwaysGivesTheSameBytes() throws IOException {
    Document.InMemory page = Scans.png(faintPage(Math.toRadians(2)));

    assertThat(cleaned(page)).isEqualTo(cleaned(page));
  }

  @Test
  void anEmptyPageStaysEmpty() throws IOException {
    BufferedImage empty = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
    fill(empty, PAPER);

    assertThat(gray(read(cleaned(Scans.png(empty))), 200, 200)).isEqualTo(PAPER);
  }

  @Test
  void everyFrameOfATiffIsAPage() throws IOException {
    try (OpenPages pages = open(tiff(plain(0), plain(255)), ImageSplit.none())) {
      assertThat(pages.count()).isEqualTo(2);
      assertThat(color(pages, 0)).isEqualTo(Color.BLACK);
      assertThat(color(pages, 1)).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void anImageIsSplitInReadingOrder() throws IOException {
    BufferedImage four = new BufferedImage(41, 40, BufferedImage.TYPE_INT_RGB);
    four.setRGB(2, 2, Color.RED.getRGB());
    four.setRGB(22, 2, Color.GREEN.getRGB());
    four.setRGB(2, 22, Color.BLUE.getRGB());
    four.setRGB(22, 22, Color.WHITE.getRGB());
    try (OpenPages pages = open(Scans.png(four), ImageSplit.parse("2x2"))) {
      assertThat(pages.count()).isEqualTo(4);
      assertThat(color(pages, 0)).isEqualTo(Color.RED);
      assertThat(color(pages, 1)).isEqualTo(Color.GREEN);
      assertThat(color(pages, 2)).isEqualTo(Color.BLUE);
      assertThat(color(pages, 3)).isEqualTo(Color.WHITE);
    }
  }

  private static OpenPages open(Document.InMemory image, ImageSplit split) {
    return new ImagePageSource(split).open(image).orElseThrow();
  }

  private static Color color(OpenPages pages, int pageIndex) throws IOException {
    return new Color(read(content(pages.image(pageIndex, 300))).getRGB(2, 2));
  }

  private static byte[] cleaned(Document.InMemory image) throws IOException {
    Assumptions.assumeThat(Natives.load(ReadingSettings.usualCacheDirectory())).isEmpty();
    PageSource source = new CleanPageSource(new ImagePageSource(ImageSplit.none()));
    try (OpenPages pages = source.open(image).orElseThrow()) {
      return content(pages.image(0, 300));
    }
  }

  private static byte[] content(Document.InMemory document) throws IOException {
    try (InputStream in = document.open()) {
      return in.readAllBytes();
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double skew(byte[] png) {
    PIX read = leptonica.pixReadMem(png, png.length);
    PIX gray = leptonica.pixConvertTo8(read, 0);
    PIX binary = leptonica.pixThresholdToBinary(gray, 160);
    float[] angle = new float[1];
    leptonica.pixFindSkew(binary, angle, new float[1]);
    leptonica.pixDestroy(binary);
    leptonica.pixDestroy(gray);
    leptonica.pixDestroy(read);
    return angle[0];
  }

  /** Lines of words as gray bars on gray paper. */
  private static BufferedImage faintPage(double radians) {
    BufferedImage page = new BufferedImage(1200, 1600, BufferedImage.TYPE_BYTE_GRAY);
    fill(page, PAPER);
    for (int line = 0; line < 30; line++) {
      for (int word = 0; word < 8; word++) {
        bar(page, 150 + 110 * word, 300 + 36 * line, radians);
      }
    }
    return page;
  }

  private static void bar(BufferedImage page, int left, int top, double radians) {
    for (int y = top; y < top + 14; y++) {
      for (int x = left; x < left + 90; x++) {
        int down = (int) Math.round(Math.tan(radians) * x);
        page.getRaster().setSample(x, y + down, 0, INK);
      }
    }
  }

  private static int gray(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }

  private static BufferedImage plain(int gray) {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    fill(image, gray);
    return image;
  }

  private static void fill(BufferedImage image, int gray) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.getRaster().setSample(x, y, 0, gray);
      }
    }
  }

  private static Document.InMemory tiff(BufferedImage... frames) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage frame : frames) {
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return Document.of(bytes.toByteArray(), "frames.tiff");
  }
}
