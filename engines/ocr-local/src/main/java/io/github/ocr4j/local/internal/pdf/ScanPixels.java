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

  /**
   * A bitmap's own pixels, or the means of squares of them with at least so many on a side; empty
   * if more would be left than allowed.
   */
  static Optional<BufferedImage> of(PDImage image, int side, double maxPixels) throws IOException {
    double pixels = (double) image.getWidth() * image.getHeight();
    int wanted = Math.max(side, (int) Math.ceil(Math.sqrt(pixels / maxPixels)));
    if (wanted > 1 && image instanceof PDImageXObject bitmap) {
      Optional<BufferedImage> reduced = ReducedBitmap.of(bitmap, wanted);
      if (reduced.isPresent()) {
        return reduced;
      }
    }
    return pixels <= maxPixels ? Optional.of(of(image)) : Optional.empty();
  }

  /** PDFBox copies pixels from color space to color space, which costs more than decoding them. */
  static BufferedImage of(PDImage image) throws IOException {
    if (!(image instanceof PDImageXObject object)) {
      return image.getImage();
    }
    Optional<BufferedImage> decoded = jpeg(object).or(() -> ReducedBitmap.of(object, 1));
    if (decoded.isPresent()) {
      return decoded.get();
    }
    if (!isPlainGray(object)) {
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

  private static boolean isPlainGray(PDImageXObject image) throws IOException {
    return image.getBitsPerComponent() == 8
        && !image.isStencil()
        && image.getDecode() == null
        && image.getCOSObject().getItem(COSName.SMASK) == null
        && image.getCOSObject().getItem(COSName.MASK) == null
        && isGray(image.getColorSpace());
  }

  static boolean isGray(PDColorSpace colors) {
    return colors instanceof PDDeviceGray
        || colors instanceof PDICCBased && colors.getNumberOfComponents() == 1;
  }
}
