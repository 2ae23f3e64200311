package io.github.ocr4j.client;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test a server that answers as told, and a client of it. */
abstract class ScriptedClient {
  ScriptedServer server;
  MistralClient client;

  @BeforeEach
  final void start() throws IOException {
    server = new ScriptedServer();
    client =
        configured(MistralClient.builder().apiKey("a-key-for-tests").baseUrl(server.url())).build();
  }

  /** What a test sets besides the address and the key. */
  MistralClientBuilder configured(MistralClientBuilder builder) {
    return builder;
  }

  @AfterEach
  final void stop() {
    client.close();
    server.close();
  }
}
