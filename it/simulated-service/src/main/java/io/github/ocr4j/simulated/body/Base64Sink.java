package io.github.ocr4j.simulated.body;

import java.io.IOException;
import java.util.Arrays;

/** Decodes base64 that arrives byte by byte into a sink; remembers whether it was valid. */
final class Base64Sink {

  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private final PayloadSink sink;
  private final byte[] buffer = new byte[8 * 1024];
  private int buffered;
  private int bits;
  private int characters;
  private int padding;
  private boolean valid = true;

  Base64Sink(PayloadSink sink) {
    this.sink = sink;
  }

  void accept(byte character) throws IOException {
    if (character == '=') {
      padding++;
      return;
    }
    int value = VALUES[character & 0xff];
    if (value < 0 || padding > 0) {
      valid = false;
      return;
    }
    bits = bits << 6 | value;
    if (++characters == 4) {
      put(bits >> 16);
      put(bits >> 8);
      put(bits);
      characters = 0;
      bits = 0;
    }
  }

  /** Ends the decoding and tells whether everything was base64. */
  boolean finish() throws IOException {
    if (characters == 1 || padding > 2 || (characters + padding) % 4 != 0) {
      valid = false;
    }
    if (characters == 2) {
      put(bits >> 4);
    } else if (characters == 3) {
      put(bits >> 10);
      put(bits >> 2);
    }
    sink.write(buffer, 0, buffered);
    return valid;
  }

  private void put(int value) throws IOException {
    if (buffered == buffer.length) {
      sink.write(buffer, 0, buffered);
      buffered = 0;
    }
    buffer[buffered++] = (byte) value;
  }
}
