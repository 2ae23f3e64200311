package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** One page of text in many kinds of pixels and formats. */
final class SamplePage {
  static final String TEXT = "The harbour master keeps a log";
  private static final int DPI = 150;

  private SamplePage() {}

  static BufferedImage page(int type) {
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

  static BufferedImage gray() {
    return page(BufferedImage.TYPE_BYTE_GRAY);
  }

  interface NativeWriter {
    int write(BytePointer data, SizeTPointer size, PIX pix);
  }

  static byte[] encode(BufferedImage image, NativeWriter writer) {
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

  static byte[] jpeg2000(BufferedImage image) {
    return encode(
        image, (data, size, pix) -> leptonica.pixWriteMemJp2k(data, size, pix, 40, 0, 0, 0));
  }

  /** What a JPEG 2000 file holds, without the boxes around it. */
  static byte[] codeStream(byte[] file) {
    int at = 0;
    while (ByteBuffer.wrap(file).getInt(at) != 0xff4fff51) {
      at++;
    }
    return Arrays.copyOfRange(file, at, file.length);
  }

  static byte[] inserted(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }
}
