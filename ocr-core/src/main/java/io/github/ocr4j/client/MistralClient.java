package io.github.ocr4j.client;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.function.Consumer;

/**
 * The client of the document service. Thread-safe: make one and share it; closing it closes its
 * connections.
 *
 * <pre>{@code
 * try (MistralClient client = MistralClient.builder().build()) {
 *   OcrResponse response = client.engine().process(OcrRequest.of(Document.of(Path.of("a.pdf"))));
 * }
 * }</pre>
 */
public final class MistralClient implements AutoCloseable {
  private final ClientSettings settings;
  private final Apis apis;
  private final FilesClient files;
  private final BatchClient batch;
  private final MistralEngine engine;

  MistralClient(ClientSettings settings) {
    this.settings = settings;
    this.apis = new Apis(settings);
    this.files = new FilesClient(apis.create(FilesApi.class));
    this.batch = new BatchClient(apis.create(BatchApi.class), files, settings);
    DocumentSender sender = new DocumentSender(files, settings.transfer());
    this.engine =
        new MistralEngine(
            new OcrCaller(apis.create(OcrApi.class), sender, settings), settings.transfer());
  }

  /**
   * Starts a client with the service's own address and the key of the environment.
   *
   * @return a builder
   */
  public static MistralClientBuilder builder() {
    return new MistralClientBuilder();
  }

  /**
   * The remote OCR engine ({@code POST /v1/ocr}). Closing the engine does not close this client.
   *
   * @return the engine; always the same
   */
  public OcrEngine engine() {
    return engine;
  }

  /**
   * Reads a document with the remote engine and shows each page as soon as it has arrived, before
   * the rest of the answer is there.
   *
   * @param request the document and what is wanted of it
   * @param onPage sees every page; when a call is repeated it may see pages again
   * @return the whole response, pages in the order of their indexes
   */
  public OcrResponse process(OcrRequest request, Consumer<OcrPage> onPage) {
    return engine.process(request, onPage);
  }

  /**
   * The files endpoints.
   *
   * @return always the same
   */
  public FilesClient files() {
    return files;
  }

  /**
   * Batch jobs.
   *
   * @return always the same
   */
  public BatchClient batch() {
    return batch;
  }

  /** Closes all connections; calls that run are cut. */
  @Override
  public void close() {
    apis.close();
  }

  @Override
  public String toString() {
    return "MistralClient[" + settings.baseUrl() + ", " + settings.model() + "]";
  }
}
