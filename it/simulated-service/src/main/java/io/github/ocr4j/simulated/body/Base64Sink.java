package io.github.ocr4j.simulated.body;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 that arrives in pieces of any length into a sink; remembers whether it was valid.
 */
final class Base64Sink {

  private static final int GROUP = 4;
  private static final Base64.Decoder DECODER = Base64.getDecoder();

  private final PayloadSink sink;
  private final byte[] text = new byte[4 * 1024 * GROUP];
  private final byte[] decoded = new byte[text.length / GROUP * 3];
  private int collected;
  private boolean ended;
  private boolean valid = true;

  Base64Sink(PayloadSink sink) {
    this.sink = sink;
  }

  void accept(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int count = Math.min(text.length - collected, end - from);
      System.arraycopy(bytes, from, text, collected, count);
      collected += count;
      from += count;
      if (collected == text.length) {
        decode(text);
        collected = 0;
      }
    }
  }

  /** Ends the decoding and tells whether everything was base64. */
  boolean finish() throws IOException {
    valid &= collected % GROUP == 0;
    if (collected > 0) {
      decode(Arrays.copyOf(text, collected));
    }
    return valid;
  }

  private void decode(byte[] whole) throws IOException {
    // Padding ends the text: the decoder would let it end in the middle.
    valid &= !ended;
    ended = whole[whole.length - 1] == '=';
    try {
      sink.write(decoded, 0, DECODER.decode(whole, decoded));
    } catch (IllegalArgumentException e) {
      valid = false;
    }
  }
}
