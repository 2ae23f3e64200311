package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrResponse;

/**
 * Reads documents. An engine is thread-safe, and closing it releases what it holds; calls after
 * that fail.
 *
 * <p>An engine answers in the service's own wire model: pages with absolute indexes from 0, images
 * and tables as placeholders in the Markdown, ids unique in the response.
 */
@FunctionalInterface
public interface OcrEngine extends AutoCloseable {

  /**
   * Reads one document and lets the call be followed.
   *
   * @param request the document and what is wanted of it
   * @param observer follows the call and can stop it; engines that call no service may pass it over
   * @return its pages, in the order of their indexes
   * @throws io.github.ocr4j.exception.OcrException if the document, the settings or the engine is
   *     at fault; the subclass says which
   */
  OcrResponse process(OcrRequest request, CallObserver observer);

  /**
   * Reads one document.
   *
   * @param request the document and what is wanted of it
   * @return its pages, in the order of their indexes
   * @throws io.github.ocr4j.exception.OcrException if the document, the settings or the engine is
   *     at fault; the subclass says which
   */
  default OcrResponse process(OcrRequest request) {
    return process(request, CallObserver.none());
  }

  /**
   * What the engine is. Answers are stored by it, and money is spent by it.
   *
   * @return an engine that does not say it is called by its class, costs nothing, can do
   *     everything, and is not stored
   */
  default EngineIdentity identity() {
    return EngineIdentity.unnamed(getClass());
  }

  /** Releases what the engine holds. Does nothing by default. */
  @Override
  default void close() {}
}
