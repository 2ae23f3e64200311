package io.github.ocr4j.local.internal.image;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.internal.image.ImageCodec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageReader;

/** Decodes image files; their size is known before any pixel is read. */
public final class ImageFile {
  private final String name;
  private final byte[] content;

  private ImageFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Reads the content of a document; nothing is decoded yet. */
  public static ImageFile of(Document.WithContent document) {
    try (InputStream in = document.open()) {
      return new ImageFile(document.name(), in.readAllBytes());
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The pixels of a frame, counted from 0, turned upright as the file says. */
  public BufferedImage decode(int frame) {
    try {
      Optional<BufferedImage> decoded = ImageCodec.read(content, reader -> read(reader, frame));
      if (decoded.isPresent()) {
        return decoded.get();
      }
    } catch (IOException | RuntimeException notByJava) {
      return other(frame).orElseThrow(() -> corrupt(notByJava));
    }
    return other(frame)
        .orElseThrow(
            () ->
                new DocumentException(
                    Reason.UNSUPPORTED,
                    name
                        + " is an image in a format that the embedded engine does not read, or it"
                        + " is damaged: convert it to PNG, JPEG, TIFF or WebP"));
  }

  private BufferedImage read(ImageReader reader, int frame) throws IOException {
    refuseLarge(reader.getWidth(frame), reader.getHeight(frame));
    Orientation orientation =
        ImageCodec.isTiff(reader) ? TiffOrientation.of(reader, frame) : ExifOrientation.of(content);
    return orientation.upright(reader.read(frame));
  }

  private Optional<BufferedImage> other(int frame) {
    LeptonicaDecoder decoder = new LeptonicaDecoder(content, frame);
    Optional<int[]> size = decoder.size();
    size.ifPresent(s -> refuseLarge(s[0], s[1]));
    return size.isPresent()
        ? decoder.decode().map(ExifOrientation.of(content)::upright)
        : Optional.empty();
  }

  private void refuseLarge(int width, int height) {
    if (ImageSize.isTooLarge(width, height)) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          name
              + " is "
              + width
              + " x "
              + height
              + " pixels; the embedded engine reads up to 100 megapixels and 32,767 on a side:"
              + " reduce it or split it");
    }
  }

  private DocumentException corrupt(Exception cause) {
    return cause instanceof DocumentException refused
        ? refused
        : new DocumentException(
            Reason.CORRUPT, name + " cannot be decoded: the image is damaged or cut off", cause);
  }
}
