package io.github.ocr4j.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the text of every {@code image_base64} member out of a JSON stream, decodes it into {@link
 * SpooledImages} and leaves a short reference, so that no parser ever holds an image as text.
 *
 * <p>The member's name cannot stand inside a JSON string with a plain quote on both sides, so no
 * other text is touched.
 */
public final class ImageFilter extends InputStream {
  private static final byte[] NAME = "\"image_base64\"".getBytes(StandardCharsets.US_ASCII);
  private static final int AFTER_NAME = NAME.length;
  private static final int AFTER_COLON = NAME.length + 1;

  private final InputStream in;
  private final SpooledImages images;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;
  private int state;
  private byte[] pending = new byte[0];
  private int pendingPosition;

  /**
   * Filters a stream.
   *
   * @param in UTF-8 JSON
   */
  public ImageFilter(InputStream in, SpooledImages images) {
    this.in = in;
    this.images = images;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      if (pendingPosition < pending.length) {
        target[offset + written++] = pending[pendingPosition++];
      } else if (position == limit && (written > 0 || !fill())) {
        break;
      } else {
        byte next = buffer[position++];
        target[offset + written++] = next;
        if (opensImage(next)) {
          replaceImage();
        }
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  /** Follows the name, a colon and the opening quote, with blanks between them. */
  private boolean opensImage(byte next) {
    if (state < AFTER_NAME) {
      if (next == NAME[state]) {
        state++;
      } else {
        state = next == '"' ? 1 : 0;
      }
      return false;
    }
    if (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      return false;
    }
    if (state == AFTER_NAME) {
      state = next == ':' ? AFTER_COLON : 0;
      return false;
    }
    state = 0;
    return next == '"';
  }

  private void replaceImage() throws IOException {
    Base64Spool spool = images.start();
    try {
      for (int next = nextByte(); next != '"'; next = nextByte()) {
        if (next < 0) {
          return;
        }
        if (next == '\\') {
          next = unescaped();
        }
        spool.put((byte) next);
      }
      pending = (spool.finish() + "\"").getBytes(StandardCharsets.US_ASCII);
      pendingPosition = 0;
    } finally {
      spool.close();
    }
  }

  private int nextByte() throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xFF;
  }

  /** Some writers escape the slash; line breaks come as escapes too. */
  private int unescaped() throws IOException {
    int next = nextByte();
    return switch (next) {
      case 'n', 'r', 't' -> '\n';
      case 'u' -> hexadecimal();
      default -> next;
    };
  }

  private int hexadecimal() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value * 16 + Math.max(0, Character.digit(nextByte(), 16));
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
