package io.github.ocr4j.simulated.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A request's body, which counts what is read of it and keeps a checksum. */
final class RequestStream extends FilterInputStream {

  private final CRC32C checksum = new CRC32C();
  private long size;

  RequestStream(InputStream in) {
    super(in);
  }

  long size() {
    return size;
  }

  /** Returns the CRC-32C of what was read, in hexadecimal; empty if nothing was. */
  String checksum() {
    return size == 0 ? "" : HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      checksum.update(bytes, offset, n);
      size += n;
    }
    return n;
  }
}
