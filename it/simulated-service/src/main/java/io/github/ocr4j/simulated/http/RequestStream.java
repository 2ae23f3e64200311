package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.body.Digests;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A request's body, which counts and digests what is read of it. */
final class RequestStream extends FilterInputStream {

  private final MessageDigest digest = Digests.sha256();
  private long size;

  RequestStream(InputStream in) {
    super(in);
  }

  long size() {
    return size;
  }

  /** Ends the digest; called once, after the last byte is read. */
  String sha256() {
    return size == 0 ? "" : HexFormat.of().formatHex(digest.digest());
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
      digest.update(bytes, offset, n);
      size += n;
    }
    return n;
  }
}
