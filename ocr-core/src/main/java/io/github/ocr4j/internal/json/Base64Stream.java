package io.github.ocr4j.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Encodes a document while it is sent, through two buffers of fixed size. */
final class Base64Stream {
  private static final int CHUNK = 3 * 4096;
  private static final Base64.Encoder ENCODER = Base64.getEncoder();

  private Base64Stream() {}

  static long encodedLength(long size) {
    return (size + 2) / 3 * 4;
  }

  static void encode(InlineContent content, OutputStream out) throws IOException {
    byte[] raw = new byte[CHUNK];
    byte[] text = new byte[CHUNK / 3 * 4];
    long done = 0;
    try (InputStream in = open(content)) {
      for (int count = fill(in, raw); count > 0; count = fill(in, raw)) {
        done += count;
        if (done > content.size()) {
          throw changed(content);
        }
        byte[] chunk = count == CHUNK ? raw : Arrays.copyOf(raw, count);
        out.write(text, 0, ENCODER.encode(chunk, text));
      }
    }
    if (done != content.size()) {
      throw changed(content);
    }
  }

  private static InputStream open(InlineContent content) throws SourceChangedException {
    try {
      return content.source().open();
    } catch (IOException e) {
      throw new SourceChangedException("the document cannot be read any more", e);
    }
  }

  private static int fill(InputStream in, byte[] buffer) throws SourceChangedException {
    try {
      return in.readNBytes(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw new SourceChangedException("the document cannot be read any more", e);
    }
  }

  private static SourceChangedException changed(InlineContent content) {
    return new SourceChangedException(
        "the document changed while it was sent: it had " + content.size() + " bytes before", null);
  }
}
