package io.github.ocr4j.client;

import io.github.ocr4j.engine.OcrEngine;

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
  private final OcrEngine engine;

  MistralClient(ClientSettings settings) {
    this.settings = settings;
    this.apis = new Apis(settings);
    this.engine = new MistralEngine(apis.create(OcrApi.class), settings);
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
