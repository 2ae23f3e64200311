package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Scans in PDFs, in the formats of scanners. */
class ScannedPdfTest {
  private static final LocalEngine ENGINE = LocalEngine.create();

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  private static OcrPage read(byte[] file, String name) {
    return ENGINE.process(OcrRequest.of(Document.of(file, name))).pages().get(0);
  }

  private static void isRead(byte[] file, String name) {
    assertThat(read(file, name).markdown()).contains(SamplePage.TEXT);
  }

  private interface Images {
    PDImageXObject of(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Images... strips) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float height = PDRectangle.A4.getHeight() / strips.length;
        for (int i = 0; i < strips.length; i++) {
          content.drawImage(
              strips[i].of(document),
              0,
              PDRectangle.A4.getHeight() - (i + 1) * height,
              PDRectangle.A4.getWidth(),
              height);
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static PDImageXObject encoded(
      PDDocument document, byte[] data, COSName filter, PDColorSpace colors, int bits)
      throws IOException {
    BufferedImage page = SamplePage.gray();
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(data),
        filter,
        page.getWidth(),
        page.getHeight(),
        bits,
        colors);
  }

  @Test
  void aScanInJpeg2000InAPdfIsRead() throws IOException {
    byte[] file = SamplePage.jpeg2000(SamplePage.gray());
    byte[] color = SamplePage.jpeg2000(SamplePage.page(BufferedImage.TYPE_INT_RGB));

    isRead(pdf(d -> encoded(d, file, COSName.JPX_DECODE, PDDeviceGray.INSTANCE, 8)), "gray.pdf");
    isRead(pdf(d -> encoded(d, color, COSName.JPX_DECODE, PDDeviceRGB.INSTANCE, 8)), "color.pdf");
    isRead(
        pdf(
            d ->
                encoded(
                    d, SamplePage.codeStream(file), COSName.JPX_DECODE, PDDeviceGray.INSTANCE, 8)),
        "bare.pdf");
  }

  @Test
  void scansAreReadAfterAnotherClassLoaderWithAnEngineWasClosed() throws Exception {
    byte[] jpeg2000 = SamplePage.jpeg2000(SamplePage.gray());
    byte[] jbig2 = jbig2();
    try (URLClassLoader loader = OtherClassLoader.open()) {
      loader
          .loadClass(Foreign.class.getName())
          .getMethod("read", byte[].class)
          .invoke(null, Pdfs.bytes(p -> Pdfs.text(p, 72, 700, 12, "text")));
    }

    isRead(pdf(d -> encoded(d, jpeg2000, COSName.JPX_DECODE, PDDeviceGray.INSTANCE, 8)), "jpx.pdf");
    isRead(
        pdf(d -> encoded(d, jbig2, COSName.JBIG2_DECODE, PDDeviceGray.INSTANCE, 1)), "jbig2.pdf");
  }

  /** Is loaded by a class loader of its own. */
  public static final class Foreign {
    private Foreign() {}

    /**
     * Reads a document.
     *
     * @param pdf a file without scans
     */
    public static void read(byte[] pdf) {
      try (LocalEngine engine = LocalEngine.create()) {
        engine.process(OcrRequest.of(Document.of(pdf, "text.pdf")));
      }
    }
  }

  @Test
  void aFaxInAPdfIsRead() throws IOException {
    isRead(
        pdf(d -> CCITTFactory.createFromImage(d, SamplePage.page(BufferedImage.TYPE_BYTE_BINARY))),
        "fax.pdf");
  }

  @Test
  void aScanInJbig2InAPdfIsRead() throws IOException {
    byte[] jbig2 = jbig2();

    isRead(
        pdf(d -> encoded(d, jbig2, COSName.JBIG2_DECODE, PDDeviceGray.INSTANCE, 1)), "jbig2.pdf");
  }

  /** A page and one region of it, in the compression that JBIG2 shares with faxes. */
  private static byte[] jbig2() throws IOException {
    BufferedImage page = SamplePage.page(BufferedImage.TYPE_BYTE_BINARY);
    byte[] fax;
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = CCITTFactory.createFromImage(document, page);
      fax = image.getStream().getCOSObject().createRawInputStream().readAllBytes();
    }
    int width = page.getWidth();
    int height = page.getHeight();
    return ByteBuffer.allocate(30 + 29 + fax.length)
        .putInt(0)
        .put(new byte[] {48, 0, 1})
        .putInt(19)
        .putInt(width)
        .putInt(height)
        .putInt(0)
        .putInt(0)
        .put((byte) 0)
        .putShort((short) 0)
        .putInt(1)
        .put(new byte[] {38, 0, 1})
        .putInt(18 + fax.length)
        .putInt(width)
        .putInt(height)
        .putInt(0)
        .putInt(0)
        .put((byte) 0)
        .put((byte) 1)
        .put(fax)
        .array();
  }

  @Test
  void aScanThatIsAMaskIsRead() throws IOException {
    isRead(pdf(ScannedPdfTest::mask), "mask.pdf");
  }

  /** A stencil through which black is painted. */
  private static PDImageXObject mask(PDDocument document) throws IOException {
    PDImageXObject image =
        LosslessFactory.createFromImage(document, SamplePage.page(BufferedImage.TYPE_BYTE_BINARY));
    COSDictionary dictionary = image.getCOSObject();
    dictionary.setBoolean(COSName.IMAGE_MASK, true);
    dictionary.removeItem(COSName.COLORSPACE);
    COSArray decode = new COSArray(List.<COSBase>of(COSInteger.ZERO, COSInteger.ONE));
    dictionary.setItem(COSName.DECODE, decode);
    return image;
  }

  @Test
  void aScanThatIsCutIntoStripsIsRead() throws IOException {
    BufferedImage page = SamplePage.gray();
    int strips = 12;
    Images[] parts = new Images[strips];
    for (int i = 0; i < strips; i++) {
      int top = page.getHeight() * i / strips;
      int bottom = page.getHeight() * (i + 1) / strips;
      BufferedImage part = page.getSubimage(0, top, page.getWidth(), bottom - top);
      parts[i] = d -> LosslessFactory.createFromImage(d, part);
    }

    isRead(pdf(parts), "strips.pdf");
  }
}
