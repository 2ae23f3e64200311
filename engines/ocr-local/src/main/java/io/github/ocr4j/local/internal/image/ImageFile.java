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
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;

/** Decodes image files; their size is known before any pixel is read. */
public final class ImageFile {
  /** Larger images are refused: they are mistakes or attacks. */
  private static final long MAX_PIXELS = 100_000_000;

  /** The recognizer's own limit. */
  private static final int MAX_SIDE_PIXELS = 32_767;

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
        ImageCodec.isTiff(reader) ? ofTiff(reader, frame) : ExifOrientation.of(content);
    return orientation.upright(reader.read(frame));
  }

  private static Orientation ofTiff(ImageReader reader, int frame) throws IOException {
    TIFFField field =
        TIFFDirectory.createFromMetadata(reader.getImageMetadata(frame))
            .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
    return field == null ? Orientation.UPRIGHT : Orientation.of(field.getAsInt(0));
  }

  private Optional<BufferedImage> other(int frame) {
    LeptonicaDecoder decoder = new LeptonicaDecoder(content, frame);
    Optional<int[]> size = decoder.size();
    size.ifPresent(s -> refuseLarge(s[0], s[1]));
    return size.isPresent()
        ? decoder.decode().map(ExifOrientation.of(content)::upright)
        : Optional.empty();
  }

  static boolean isTooLarge(int width, int height) {
    return (long) width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE_PIXELS;
  }

  private void refuseLarge(int width, int height) {
    if (isTooLarge(width, height)) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          ("%s is %s x %s pixels; the embedded engine reads up to 100 megapixels and 32,767 on a"
                  + " side: reduce it or split it")
              .formatted(name, width, height));
    }
  }

  private DocumentException corrupt(Exception cause) {
    return cause instanceof DocumentException refused
        ? refused
        : new DocumentException(
            Reason.CORRUPT, name + " cannot be decoded: the image is damaged or cut off", cause);
  }
}
