package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedKeyTest {
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private final ManualTime time = new ManualTime();
  private ScriptedServer server;
  private MistralClient client;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    server.error(401, "{\"detail\":\"Unauthorized\"}");
    client = MistralClient.builder().apiKey("a-key").baseUrl(server.url()).time(time).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void documentsAreNotSentOnceTheKeyWasRefused() {
    isRefused();
    isRefused();
    isRefused();

    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void theKeyIsTriedAgainAfterAMinute() {
    isRefused();
    time.advance(Duration.ofMinutes(1));
    isRefused();

    assertThat(server.seen()).hasSize(2);
  }

  private void isRefused() {
    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> client.engine().process(REQUEST))
        .withMessageContaining("Unauthorized");
  }
}
