package io.github.ocr4j.local.internal.child;

import io.github.ocr4j.model.WireJson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What goes between the two JVMs: a mark, two lengths, a text and bytes. */
public record Message(String text, byte[] bytes) {
  /** Begins every message; other bytes were printed to the stream by a library. */
  private static final int MARK = 0x6f637234;

  /** A message without bytes. */
  public static Message of(String text) {
    return new Message(text, new byte[0]);
  }

  /** What the text says as JSON. */
  public <T> T as(Class<T> type) {
    try {
      return WireJson.read(text, type);
    } catch (IOException otherText) {
      throw new UncheckedIOException(otherText);
    }
  }

  static Message read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IOException("the other process does not keep to the protocol");
    }
    byte[] text = new byte[in.readInt()];
    byte[] bytes = new byte[in.readInt()];
    in.readFully(text);
    in.readFully(bytes);
    return new Message(new String(text, StandardCharsets.UTF_8), bytes);
  }

  void write(DataOutputStream out) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(MARK);
    out.writeInt(encoded.length);
    out.writeInt(bytes.length);
    out.write(encoded);
    out.write(bytes);
    out.flush();
  }
}
