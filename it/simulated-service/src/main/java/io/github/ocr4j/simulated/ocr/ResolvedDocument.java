package io.github.ocr4j.simulated.ocr;

import io.github.ocr4j.simulated.body.Payload;
import java.io.Closeable;
import java.io.IOException;

/**
 * The bytes behind a request's document.
 *
 * @param content the bytes
 * @param image whether they were sent as an image
 * @param owned whether the content is to be closed after use
 */
record ResolvedDocument(Payload content, boolean image, boolean owned) implements Closeable {

  @Override
  public void close() throws IOException {
    if (owned) {
      content.close();
    }
  }
}
