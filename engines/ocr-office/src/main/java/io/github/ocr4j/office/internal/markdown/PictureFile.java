package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.internal.image.ImageCodec;
import io.github.ocr4j.internal.image.Jpeg;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture whose size is known and which can be written.
 *
 * @param width in pixels
 * @param height in pixels
 * @param content the file as it came
 * @param jpeg whether it is a JPEG file already
 */
record PictureFile(int width, int height, byte[] content, boolean jpeg) {
  /** Larger pictures are left out: they are mistakes or attacks. */
  private static final long MAX_PIXELS = 50_000_000;

  /** Empty if it is of a kind that cannot be read, such as a drawing of vectors, or too large. */
  static Optional<PictureFile> of(byte[] content) {
    return read(
        content,
        reader -> {
          int width = reader.getWidth(0);
          int height = reader.getHeight(0);
          boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
          return (long) width * height > MAX_PIXELS
              ? Optional.empty()
              : Optional.of(new PictureFile(width, height, content, jpeg));
        });
  }

  /** The picture as a JPEG file; empty if it is damaged. */
  Optional<byte[]> asJpeg() {
    return jpeg
        ? Optional.of(content)
        : read(content, reader -> Optional.of(Jpeg.encode(reader.read(0))));
  }

  private static <T> Optional<T> read(byte[] content, ImageCodec.Use<Optional<T>> use) {
    try {
      return ImageCodec.read(content, use).flatMap(found -> found);
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
