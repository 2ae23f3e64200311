package io.github.ocr4j.bench.transport;

import io.github.ocr4j.internal.http.OutgoingBody;
import java.io.IOException;
import java.io.OutputStream;

/** A body of any length that costs nothing to produce. */
record NoiseBody(long length) implements OutgoingBody {
  private static final byte[] NOISE = new byte[16 * 1024];

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    for (long left = length; left > 0; left -= NOISE.length) {
      out.write(NOISE, 0, (int) Math.min(left, NOISE.length));
    }
  }
}
