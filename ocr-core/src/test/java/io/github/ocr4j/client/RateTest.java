package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client keeps within limits that it was told, by its owner or by the service. */
class RateTest {
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private final ManualTime time = new ManualTime();
  private final List<OcrEvent.CallThrottled> throttled = new ArrayList<>();
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private MistralClientBuilder client() {
    return MistralClient.builder()
        .apiKey("a-key-for-tests")
        .baseUrl(server.url())
        .time(time)
        .listener(
            event -> {
              if (event instanceof OcrEvent.CallThrottled call) {
                throttled.add(call);
              }
            });
  }

  private static void call(MistralClient client, int times) {
    for (int i = 0; i < times; i++) {
      client.engine().process(REQUEST);
    }
  }

  @Test
  void aCallThatWaitsForItsTurnIsTold() {
    server.json(ANSWER);

    try (MistralClient client = client().requestsPerSecond(2).build()) {
      call(client, 5);
    }

    assertThat(throttled).isNotEmpty();
    assertThat(throttled).allMatch(call -> call.operation().equals("ocr"));
    assertThat(throttled.stream().map(OcrEvent.CallThrottled::delay)).isEqualTo(time.waits());
    assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void theServiceTellsTheLimitOfPagesInItsHeaders() {
    Map<String, String> headers =
        Map.of(
            "X-RateLimit-Limit-OCR-Pages-Minute", "60",
            "x-ratelimit-remaining-ocr-pages-minute", "0");
    server.answer(200, "application/json", ANSWER, headers);

    try (MistralClient client = client().build()) {
      call(client, 3);
    }

    assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  private Duration waited() {
    return throttled.stream()
        .map(OcrEvent.CallThrottled::delay)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
