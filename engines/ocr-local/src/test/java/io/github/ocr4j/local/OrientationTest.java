package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that say how they are to be turned. */
class OrientationTest {
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPhotographIsTurnedAsTheCameraSays(int orientation) {
    BufferedImage taken = asTaken(SamplePage.gray(), orientation);
    byte[] jpeg = Scans.encode(taken, "jpg");

    byte[] file = SamplePage.inserted(jpeg, 2, exif(orientation));

    OcrPage page = read(file, "photo.jpg");
    assertThat(page.markdown()).contains(SamplePage.TEXT);
    assertThat(page.dimensions().orElseThrow().height())
        .isGreaterThan(page.dimensions().orElseThrow().width());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 6, 7})
  void aTiffIsTurnedAsItSays(int orientation) throws IOException {
    BufferedImage taken = asTaken(SamplePage.gray(), orientation);
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
}
