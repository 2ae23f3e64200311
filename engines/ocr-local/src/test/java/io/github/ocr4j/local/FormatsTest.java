package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.leptonica.global.leptonica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Image files in the formats that people have. */
class FormatsTest {
  @TempDir static Path cache;

  private static LocalEngine engine;

  @BeforeAll
  static void start() {
    engine = LocalEngine.builder().cacheDirectory(cache).threads(1).build();
    assertThat(engine.whyNoRecognition()).isEmpty();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static void isRead(byte[] file, String name) {
    OcrPage page = engine.process(OcrRequest.of(Document.of(file, name))).pages().get(0);
    assertThat(page.markdown()).contains(SamplePage.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void commonFormatsAreRead(String format) {
    isRead(Scans.encode(SamplePage.page(BufferedImage.TYPE_INT_RGB), format), "scan." + format);
  }

  @Test
  void jpeg2000IsReadInColorAndInGray() {
    isRead(SamplePage.jpeg2000(SamplePage.gray()), "gray.jp2");
    isRead(SamplePage.jpeg2000(SamplePage.page(BufferedImage.TYPE_INT_RGB)), "color.jp2");
  }

  @Test
  void webPIsRead() {
    isRead(
        SamplePage.encode(
            SamplePage.gray(),
            (data, size, pix) -> leptonica.pixWriteMemWebP(data, size, pix, 80, 0)),
        "scan.webp");
  }

  @Test
  void aJpegInPrintingColorsIsRead() throws IOException {
    BufferedImage page = SamplePage.gray();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    WritableRaster inks =
        Raster.createInterleavedRaster(0, page.getWidth(), page.getHeight(), 4, null);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int white = page.getRaster().getSample(x, y, 0);
        inks.setPixel(x, y, new int[] {255, 255, 255, white});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(inks, null, null), null);
    }
    writer.dispose();

    isRead(adobe(bytes.toByteArray()), "inks.jpg");
  }

  /** Adds the mark by which printing programs say that inks are stored the other way round. */
  private static byte[] adobe(byte[] jpeg) {
    byte[] mark = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return SamplePage.inserted(jpeg, 2, mark);
  }

  @Test
  void aPngWith16BitsIsRead() {
    isRead(Scans.encode(SamplePage.page(BufferedImage.TYPE_USHORT_GRAY), "png"), "deep.png");
  }

  @Test
  void filesOfOneBitAreRead() {
    isRead(Scans.encode(SamplePage.page(BufferedImage.TYPE_BYTE_BINARY), "png"), "bits.png");
    isRead(Scans.encode(SamplePage.page(BufferedImage.TYPE_BYTE_BINARY), "tiff"), "bits.tiff");
  }

  @Test
  void whatIsTransparentIsWhite() {
    BufferedImage page = SamplePage.gray();
    BufferedImage ink =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int dark = 255 - page.getRaster().getSample(x, y, 0);
        ink.setRGB(x, y, dark << 24);
      }
    }

    isRead(Scans.encode(ink, "png"), "ink.png");
  }

  @Test
  void framesOfATiffInFaxCompressionAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("CCITT T.6");
      for (int frame = 0; frame < 2; frame++) {
        writer.writeToSequence(
            new IIOImage(SamplePage.page(BufferedImage.TYPE_BYTE_BINARY), null, null), param);
      }
      writer.endWriteSequence();
    }
    writer.dispose();

    List<OcrPage> pages =
        engine.process(OcrRequest.of(Document.of(bytes.toByteArray(), "fax.tif"))).pages();

    assertThat(pages).hasSize(2).allMatch(page -> page.markdown().contains(SamplePage.TEXT));
  }
}
