package io.github.ocr4j.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** A small body in memory. */
record BytesBody(byte[] bytes, String contentType) implements OutgoingBody {
  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
