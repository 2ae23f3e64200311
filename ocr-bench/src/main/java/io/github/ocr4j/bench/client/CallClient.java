package io.github.ocr4j.bench.client;

import java.io.IOException;
import java.nio.file.Path;

/** A way to call the document API. There is one provider on each class path. Thread-safe. */
public interface CallClient extends AutoCloseable {

  /**
   * Gets ready to call.
   *
   * @param baseUrl of the service, without {@code /v1}
   * @param key the bearer key
   */
  void open(String baseUrl, String key);

  /**
   * Reads a PDF, sent inline.
   *
   * @param document the file
   * @param withImages whether the images' bytes are wanted
   * @return how many characters of Markdown and decoded bytes of images came back
   * @throws IOException when the file cannot be read or the call fails
   */
  long read(Path document, boolean withImages) throws IOException;

  @Override
  void close();
}
