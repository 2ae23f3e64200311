package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
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
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String TEXT = "The harbour master keeps a log";
  private static final int DPI = 150;

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

  private static BufferedImage page(int type) {
    BufferedImage gray =
        Scans.image(
            DPI,
            p ->
                Pdfs.lines(
                    p, 72, 700, 14, TEXT + " of every ship", "that passes the light at night."));
    BufferedImage page = new BufferedImage(gray.getWidth(), gray.getHeight(), type);
    Graphics2D graphics = page.createGraphics();
    graphics.drawImage(gray, 0, 0, null);
    graphics.dispose();
    return page;
  }

  private static BufferedImage gray() {
    return page(BufferedImage.TYPE_BYTE_GRAY);
  }

  private static OcrPage read(byte[] file, String name) {
    return engine.process(OcrRequest.of(Document.of(file, name))).pages().get(0);
  }

  private static void isRead(byte[] file, String name) {
    assertThat(read(file, name).markdown()).contains(TEXT);
  }

  private interface NativeWriter {
    int write(BytePointer data, SizeTPointer size, PIX pix);
  }

  private static byte[] encode(BufferedImage image, NativeWriter writer) {
    byte[] png = Scans.encode(image, "png");
    PIX pix = leptonica.pixReadMem(png, png.length);
    try (BytePointer data = new BytePointer((BytePointer) null);
        SizeTPointer size = new SizeTPointer(1)) {
      assertThat(writer.write(data, size, pix)).isZero();
      byte[] bytes = new byte[(int) size.get()];
      data.get(bytes);
      leptonica.lept_free(data);
      return bytes;
    } finally {
      leptonica.pixDestroy(pix);
    }
  }

  private static byte[] jpeg2000(BufferedImage image) {
    return encode(
        image, (data, size, pix) -> leptonica.pixWriteMemJp2k(data, size, pix, 40, 0, 0, 0));
  }

  /** What a JPEG 2000 file holds, without the boxes around it. */
  private static byte[] codeStream(byte[] file) {
    int at = 0;
    while (ByteBuffer.wrap(file).getInt(at) != 0xff4fff51) {
      at++;
    }
    return java.util.Arrays.copyOfRange(file, at, file.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void commonFormatsAreRead(String format) {
    isRead(Scans.encode(page(BufferedImage.TYPE_INT_RGB), format), "scan." + format);
  }

  @Test
  void jpeg2000IsReadInColorAndInGray() {
    isRead(jpeg2000(gray()), "gray.jp2");
    isRead(jpeg2000(page(BufferedImage.TYPE_INT_RGB)), "color.jp2");
  }

  @Test
  void webPIsRead() {
    isRead(
        encode(gray(), (data, size, pix) -> leptonica.pixWriteMemWebP(data, size, pix, 80, 0)),
        "scan.webp");
  }

  @Test
  void aJpegInPrintingColorsIsRead() throws IOException {
    BufferedImage page = gray();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    java.awt.image.WritableRaster inks =
        java.awt.image.Raster.createInterleavedRaster(
            0, page.getWidth(), page.getHeight(), 4, null);
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
    return inserted(jpeg, 2, mark);
  }

  private static byte[] inserted(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }

  @Test
  void aPngWith16BitsIsRead() {
    isRead(Scans.encode(page(BufferedImage.TYPE_USHORT_GRAY), "png"), "deep.png");
  }

  @Test
  void filesOfOneBitAreRead() {
    isRead(Scans.encode(page(BufferedImage.TYPE_BYTE_BINARY), "png"), "bits.png");
    isRead(Scans.encode(page(BufferedImage.TYPE_BYTE_BINARY), "tiff"), "bits.tiff");
  }

  @Test
  void whatIsTransparentIsWhite() {
    BufferedImage page = gray();
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
            new IIOImage(page(BufferedImage.TYPE_BYTE_BINARY), null, null), param);
      }
      writer.endWriteSequence();
    }
    writer.dispose();

    List<OcrPage> pages =
        engine.process(OcrRequest.of(Document.of(bytes.toByteArray(), "fax.tif"))).pages();

    assertThat(pages).hasSize(2).allMatch(page -> page.markdown().contains(TEXT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPhotographIsTurnedAsTheCameraSays(int orientation) {
    BufferedImage taken = asTaken(gray(), orientation);
    byte[] jpeg = Scans.encode(taken, "jpg");

    byte[] file = inserted(jpeg, 2, exif(orientation));

    OcrPage page = read(file, "photo.jpg");
    assertThat(page.markdown()).contains(TEXT);
    assertThat(page.dimensions().orElseThrow().height())
        .isGreaterThan(page.dimensions().orElseThrow().width());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 6, 7})
  void aTiffIsTurnedAsItSays(int orientation) throws IOException {
    BufferedImage taken = asTaken(gray(), orientation);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(taken), writer.getDefaultWriteParam());
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    directory.addTIFFField(
        new TIFFField(
            BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION),
            orientation));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(
          null,
          new IIOImage(taken, null, directory.getAsMetadata()),
          writer.getDefaultWriteParam());
    }
    writer.dispose();

    isRead(bytes.toByteArray(), "turned.tif");
  }

  /** What a camera that is held in such a way makes of an upright page. */
  private static BufferedImage asTaken(BufferedImage page, int orientation) {
    double width = page.getWidth();
    double height = page.getHeight();
    AffineTransform transform =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, -1, 1, 0, 0, width);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, 1, -1, 0, height, 0);
          default -> new AffineTransform();
        };
    boolean sideways = orientation >= 5;
    BufferedImage taken =
        new BufferedImage(
            (int) (sideways ? height : width),
            (int) (sideways ? width : height),
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = taken.createGraphics();
    graphics.drawImage(page, transform, null);
    graphics.dispose();
    return taken;
  }

  private static byte[] exif(int orientation) {
    return ByteBuffer.allocate(36)
        .putShort((short) 0xffe1)
        .putShort((short) 34)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("II".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
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
    BufferedImage page = gray();
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
    byte[] file = jpeg2000(gray());
    byte[] color = jpeg2000(page(BufferedImage.TYPE_INT_RGB));

    isRead(pdf(d -> encoded(d, file, COSName.JPX_DECODE, PDDeviceGray.INSTANCE, 8)), "gray.pdf");
    isRead(pdf(d -> encoded(d, color, COSName.JPX_DECODE, PDDeviceRGB.INSTANCE, 8)), "color.pdf");
    isRead(
        pdf(d -> encoded(d, codeStream(file), COSName.JPX_DECODE, PDDeviceGray.INSTANCE, 8)),
        "bare.pdf");
  }

  @Test
  void aFaxInAPdfIsRead() throws IOException {
    isRead(
        pdf(d -> CCITTFactory.createFromImage(d, page(BufferedImage.TYPE_BYTE_BINARY))), "fax.pdf");
  }

  @Test
  void aScanInJbig2InAPdfIsRead() throws IOException {
    byte[] jbig2 = jbig2();

    isRead(
        pdf(d -> encoded(d, jbig2, COSName.JBIG2_DECODE, PDDeviceGray.INSTANCE, 1)), "jbig2.pdf");
  }

  /** A page and one region of it, in the compression that JBIG2 shares with faxes. */
  private static byte[] jbig2() throws IOException {
    BufferedImage page = page(BufferedImage.TYPE_BYTE_BINARY);
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
    isRead(pdf(FormatsTest::mask), "mask.pdf");
  }

  /** A stencil through which black is painted. */
  private static PDImageXObject mask(PDDocument document) throws IOException {
    PDImageXObject image =
        LosslessFactory.createFromImage(document, page(BufferedImage.TYPE_BYTE_BINARY));
    COSDictionary dictionary = image.getCOSObject();
    dictionary.setBoolean(COSName.IMAGE_MASK, true);
    dictionary.removeItem(COSName.COLORSPACE);
    COSArray decode = new COSArray(List.<COSBase>of(COSInteger.ZERO, COSInteger.ONE));
    dictionary.setItem(COSName.DECODE, decode);
    return image;
  }

  @Test
  void aScanThatIsCutIntoStripsIsRead() throws IOException {
    BufferedImage page = gray();
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
