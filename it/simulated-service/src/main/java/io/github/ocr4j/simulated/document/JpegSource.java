package io.github.ocr4j.simulated.document;

import java.io.IOException;
import java.io.OutputStream;

/** An image that can be had as JPEG while its document is open. */
@FunctionalInterface
public interface JpegSource {

  /**
   * Writes the image.
   *
   * @param out where to; stays open
   * @throws IOException if the image cannot be read
   */
  void writeTo(OutputStream out) throws IOException;
}
