package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.event.OcrEvent.CallCompleted;
import io.github.ocr4j.event.OcrEvent.CallFailed;
import io.github.ocr4j.event.OcrEvent.CallRetried;
import io.github.ocr4j.event.OcrEvent.CallStarted;
import io.github.ocr4j.event.OcrEvent.PageReceived;
import io.github.ocr4j.event.OcrEvent.PagesBilled;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceUnavailableException;
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

class RetryTest {
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"},{\"index\":1,\"markdown\":\"y\"}],"
          + "\"model\":\"m\",\"usage_info\":{\"pages_processed\":2}}";
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private final List<OcrEvent> events = new ArrayList<>();
  private final ManualTime time = new ManualTime();
  private ScriptedServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private void process(RetryPolicy policy) {
    try (MistralClient client =
        MistralClient.builder()
            .apiKey("a-key-for-tests")
            .baseUrl(server.url())
            .retryPolicy(policy)
            .listener(events::add)
            .time(time)
            .build()) {
      client.engine().process(REQUEST);
    }
  }

  private <T extends OcrEvent> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void waitsARandomTimeBelowABoundThatDoubles() {
    server.error(503, "");

    assertThatExceptionOfType(ServiceUnavailableException.class)
        .isThrownBy(
            () ->
                process(
                    RetryPolicy.defaults()
                        .withMaxAttempts(7)
                        .withDelays(Duration.ofSeconds(1), Duration.ofSeconds(10))));

    assertThat(time.waits()).hasSize(6);
    long[] bounds = {1, 2, 4, 8, 10, 10};
    for (int i = 0; i < bounds.length; i++) {
      assertThat(time.waits().get(i)).isBetween(Duration.ZERO, Duration.ofSeconds(bounds[i]));
    }
    assertThat(time.waits().stream().distinct().count()).isGreaterThan(2);
  }

  @Test
  void waitsAsLongAsTheServiceAsksInSeconds() {
    server.answer(503, "text/plain", "later", Map.of("Retry-After", "7")).json(ANSWER);

    process(RetryPolicy.defaults());

    assertThat(time.waits().get(0)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void waitsUntilTheDateThatTheServiceNames() {
    server
        .answer(429, "text/plain", "later", Map.of("Retry-After", "Sat, 21 Nov 2026 12:00:30 GMT"))
        .json(ANSWER);

    process(RetryPolicy.defaults());

    assertThat(time.waits().get(0)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aRateLimitIsWaitedForLongerThanOtherFailures() {
    for (int i = 0; i < 12; i++) {
      server.error(429, "{\"message\":\"Requests rate limit exceeded\"}");
    }
    server.json(ANSWER);

    process(RetryPolicy.defaults().withDelays(Duration.ofSeconds(1), Duration.ofSeconds(1)));

    assertThat(server.seen()).hasSize(13);
  }

  @Test
  void patienceWithARateLimitEnds() {
    server.error(429, "{\"message\":\"Requests rate limit exceeded\"}");

    assertThatExceptionOfType(RateLimitedException.class)
        .isThrownBy(
            () ->
                process(
                    RetryPolicy.defaults()
                        .withRateLimitPatience(Duration.ofSeconds(10))
                        .withDelays(Duration.ofSeconds(4), Duration.ofSeconds(4))));
  }

  @Test
  void neverRepeatsWhatCannotSucceed() {
    for (int status : new int[] {400, 401, 402, 403, 404, 409, 413, 422}) {
      events.clear();
      server.error(status, "{}").error(status, "{}");
      try {
        process(RetryPolicy.defaults());
      } catch (io.github.ocr4j.exception.ServiceException expected) {
        assertThat(events(CallStarted.class)).hasSize(1);
      }
    }
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void aGatewayThatGaveUpWaitingMayHaveBeenBilledTwice() {
    server.error(504, "{\"message\":\"The upstream server is timing out\"}").json(ANSWER);

    process(RetryPolicy.defaults());

    assertThat(events(CallRetried.class))
        .singleElement()
        .satisfies(event -> assertThat(event.possiblyBilledTwice()).isTrue());
    assertThat(events(CallCompleted.class).get(0).possiblyBilledAttempts()).isEqualTo(1);
  }

  @Test
  void aServiceThatIsDownIsNotAskedAgainByEveryCall() {
    server.error(503, "");
    try (MistralClient client =
        MistralClient.builder()
            .apiKey("a-key-for-tests")
            .baseUrl(server.url())
            .time(time)
            .build()) {
      for (int i = 0; i < 40; i++) {
        try {
          client.engine().process(REQUEST);
        } catch (ServiceUnavailableException expected) {
          assertThat(expected.failure().status()).hasValue(503);
        }
      }
    }

    assertThat(server.seen()).hasSize(140);
  }

  @Test
  void tellsWhatHappensInOrder() {
    server.error(500, "{\"detail\":\"Internal Server Error\"}").json(ANSWER);

    process(RetryPolicy.defaults());

    assertThat(events.stream().<Class<?>>map(Object::getClass))
        .containsExactly(
            CallStarted.class,
            CallRetried.class,
            CallStarted.class,
            PageReceived.class,
            PageReceived.class,
            CallCompleted.class,
            PagesBilled.class);
    PagesBilled billed = events(PagesBilled.class).get(0);
    assertThat(billed.usage().pagesProcessed()).isEqualTo(2);
    assertThat(billed.cost().orElseThrow().amount()).isEqualByComparingTo("0.008");
  }

  @Test
  void tellsWhatFailedForGood() {
    server.error(422, "{\"detail\":\"bad\"}");

    try {
      process(RetryPolicy.defaults());
    } catch (io.github.ocr4j.exception.InvalidRequestException failure) {
      assertThat(events(CallFailed.class).get(0).failure()).isSameAs(failure);
      return;
    }
    throw new AssertionError("the call succeeded");
  }

  @Test
  void aListenerThatFailsDoesNoHarm() {
    server.json(ANSWER);
    try (MistralClient client =
        MistralClient.builder()
            .apiKey("a-key-for-tests")
            .baseUrl(server.url())
            .listener(
                event -> {
                  throw new IllegalStateException("a fault of the listener");
                })
            .build()) {
      assertThat(client.engine().process(REQUEST).pages()).hasSize(2);
    }
  }
}
