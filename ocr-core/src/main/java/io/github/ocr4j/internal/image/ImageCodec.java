package io.github.ocr4j.internal.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens image files with the decoder that Java has for them. */
public final class ImageCodec {
  private ImageCodec() {}

  /**
   * What is to be read of a file.
   *
   * @param <T> what it is
   */
  @FunctionalInterface
  public interface Use<T> {
    /**
     * Reads it.
     *
     * @throws IOException if the file is damaged
     */
    T of(ImageReader reader) throws IOException;
  }

  /**
   * Reads something of a file.
   *
   * @return empty if Java does not know its format
   * @throws IOException if it is damaged
   */
  public static <T> Optional<T> read(byte[] content, Use<T> use) throws IOException {
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, false, !isTiff(reader));
        return Optional.of(use.of(reader));
      } finally {
        reader.dispose();
      }
    }
  }

  /**
   * Whether a file is a TIFF, whose metadata say how it is turned.
   *
   * @throws IOException if the file is damaged
   */
  public static boolean isTiff(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("tif");
  }
}
