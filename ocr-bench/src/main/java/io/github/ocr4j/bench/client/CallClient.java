package io.github.ocr4j.bench.client;

import io.github.ocr4j.bench.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** A way to call the document API. There is one provider on each class path. Thread-safe. */
public interface CallClient extends AutoCloseable {

  /** Gets ready to call; the URL is the service's, without {@code /v1}. */
  void open(String baseUrl, String key);

  /**
   * Reads a PDF, sent inline.
   *
   * @param withImages whether the images' bytes are wanted
   * @return how many characters of Markdown and decoded bytes of images came back
   */
  long read(Path document, boolean withImages) throws IOException;

  @Override
  void close();

  /** The client of the class path, ready to call a service. */
  static CallClient open(ServiceProcess service) {
    CallClient client =
        ServiceLoader.load(CallClient.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No client is on the class path."));
    client.open(service.baseUrl(), ServiceProcess.KEY);
    return client;
  }
}
