package io.github.ocr4j.bench.transport;

import io.github.ocr4j.internal.http.OutgoingBody;
import java.io.IOException;

/** An HTTP client that sends a body while it is produced. Thread-safe. */
interface Transport extends AutoCloseable {
  /**
   * Posts a body and reads the answer to its end.
   *
   * @return the length of the answer in bytes
   */
  long post(String url, OutgoingBody body) throws IOException;

  @Override
  void close();
}
