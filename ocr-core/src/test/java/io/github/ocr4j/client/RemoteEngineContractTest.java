package io.github.ocr4j.client;

import io.github.ocr4j.engine.EngineContract;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.simulated.SimulatedService;
import org.junit.jupiter.api.AfterEach;

class RemoteEngineContractTest extends EngineContract {
  private SimulatedService service;
  private MistralClient client;

  @Override
  protected OcrEngine createEngine() {
    service = SimulatedService.start();
    client = MistralClient.builder().apiKey("test-key").baseUrl(service.uri().toString()).build();
    return client.engine();
  }

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }
}
