package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log is as loud here as {@code mvn -X} makes it. */
class LogTest {
  private static final String KEY = "key-that-no-log-may-hold";
  private static final String TEXT = "words of a customer that no log may hold";
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"answer that no log may hold\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";

  @Test
  void noLogHoldsKeysDocumentsOrAnswers() throws Exception {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client =
            MistralClient.builder()
                .apiKey(KEY)
                .baseUrl(server.url())
                .retryPolicy(RetryPolicy.never())
                .build()) {
      server
          .json(ANSWER)
          .answer(401, "application/json", "{\"detail\":\"bad key " + KEY + "\"}", Map.of());
      OcrRequest request =
          OcrRequest.of(Document.of(TEXT.getBytes(StandardCharsets.UTF_8), "words.txt"));
      client.engine().process(request);
      try {
        client.engine().process(request);
      } catch (io.github.ocr4j.exception.AuthenticationException expected) {
        assertThat(expected).hasMessageNotContaining(KEY);
      }
    }

    assertThat(Files.readString(Path.of("target", "tests.log")))
        .contains("org.apache.hc.client5")
        .doesNotContain(KEY)
        .doesNotContain(TEXT)
        .doesNotContain(Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8)))
        .doesNotContain("answer that no log may hold");
  }
}
