package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.body.Payload;
import java.io.Closeable;
import java.io.IOException;

/**
 * The bytes behind a request's document.
 *
 * @param content the bytes, to be closed
 * @param image whether they were sent as an image
 */
record ResolvedDocument(Payload content, boolean image) implements Closeable {

  @Override
  public void close() throws IOException {
    content.close();
  }
}
