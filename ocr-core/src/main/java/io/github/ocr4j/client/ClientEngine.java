package io.github.ocr4j.client;

import io.github.ocr4j.engine.OcrEngine;

/** An engine with a client behind it, which runs batch jobs and chats too. */
public interface ClientEngine extends OcrEngine {

  /**
   * The client.
   *
   * @return closed with the engine
   */
  MistralClient client();
}
