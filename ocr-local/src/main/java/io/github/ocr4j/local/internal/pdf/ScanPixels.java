package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pixels of a scanned page. */
final class ScanPixels {
  private static final ColorModel GRAY =
      new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).getColorModel();

  private ScanPixels() {}

  /** PDFBox copies pixels from color space to color space, which costs more than decoding them. */
  static BufferedImage of(PDImage image) throws IOException {
    if (!(image instanceof PDImageXObject object)) {
      return image.getImage();
    }
    Optional<BufferedImage> decoded = jpeg(object);
    if (decoded.isPresent()) {
      return decoded.get();
    }
    if (!plainGray(object)) {
      return image.getImage();
    }
    return new BufferedImage(GRAY, object.getRawRaster(), false, null);
  }

  /** Its own size must be the one that was checked before it is decoded. */
  private static Optional<BufferedImage> jpeg(PDImageXObject image) throws IOException {
    Optional<byte[]> file = PlainJpeg.of(image);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file.get()))) {
      reader.setInput(input, true, true);
      return reader.getWidth(0) == image.getWidth() && reader.getHeight(0) == image.getHeight()
          ? Optional.of(reader.read(0))
          : Optional.empty();
    } catch (IOException | RuntimeException odd) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean plainGray(PDImageXObject image) throws IOException {
    return image.getBitsPerComponent() == 8
        && !image.isStencil()
        && image.getDecode() == null
        && image.getCOSObject().getItem(COSName.SMASK) == null
        && image.getCOSObject().getItem(COSName.MASK) == null
        && gray(image.getColorSpace());
  }

  static boolean gray(PDColorSpace colors) {
    return colors instanceof PDDeviceGray
        || colors instanceof PDICCBased && colors.getNumberOfComponents() == 1;
  }
}
