package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The size of a WebP image, read from its header.
 *
 * @param width in pixels
 * @param height in pixels
 */
record WebpSize(int width, int height) {

  private static final int HEADER = 30;
  private static final int FOURTEEN_BITS = 0x3fff;

  /** Returns the size, empty if the bytes are no WebP image. */
  static Optional<WebpSize> of(Payload content) throws IOException {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(HEADER);
    }
    if (head.length < HEADER || !text(head, 0).equals("RIFF") || !text(head, 8).equals("WEBP")) {
      return Optional.empty();
    }
    return switch (text(head, 12)) {
      case "VP8X" -> size(1 + little(head, 24, 3), 1 + little(head, 27, 3));
      case "VP8L" -> {
        int bits = little(head, 21, 4);
        yield size(1 + (bits & FOURTEEN_BITS), 1 + (bits >>> 14 & FOURTEEN_BITS));
      }
      case "VP8 " -> size(little(head, 26, 2) & FOURTEEN_BITS, little(head, 28, 2) & FOURTEEN_BITS);
      default -> Optional.empty();
    };
  }

  private static Optional<WebpSize> size(int width, int height) {
    return Optional.of(new WebpSize(width, height));
  }

  private static String text(byte[] bytes, int offset) {
    return new String(bytes, offset, 4, StandardCharsets.US_ASCII);
  }

  private static int little(byte[] bytes, int offset, int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value |= (bytes[offset + i] & 0xff) << 8 * i;
    }
    return value;
  }
}
