package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ocr4j.client.RudeServer.Behaviour;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ServiceException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** OCR calls to a server that misbehaves, by a client with little patience. */
final class RudeCalls {
  static final String KEY = "key-that-nobody-may-see";
  static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private RudeCalls() {}

  /** Fails when the server saw another number of attempts. */
  static <T extends ServiceException> T fails(Class<T> type, int attempts, Behaviour behaviour)
      throws Exception {
    return fails(type, attempts, REQUEST, behaviour);
  }

  static <T extends ServiceException> T fails(
      Class<T> type, int attempts, OcrRequest request, Behaviour behaviour) throws Exception {
    try (RudeServer server = new RudeServer(behaviour);
        MistralClient client = client(server).build()) {
      Throwable failure = catchThrowable(() -> client.engine().process(request));

      assertThat(failure).as(stackTrace(failure)).isInstanceOf(type);
      assertThat(stackTrace(failure)).doesNotContain(KEY);
      assertThat(server.connections()).isEqualTo(attempts);
      return type.cast(failure);
    }
  }

  static MistralClientBuilder client(RudeServer server) {
    return MistralClient.builder()
        .apiKey(KEY)
        .baseUrl(server.url())
        .network(
            NetworkOptions.builder()
                .readTimeout(Duration.ofMillis(300))
                .callTimeout(Duration.ofMillis(900))
                .build())
        .retryPolicy(
            RetryPolicy.defaults()
                .withMaxAttempts(3)
                .withDelays(Duration.ZERO, Duration.ofMillis(1))
                .withRateLimitPatience(Duration.ZERO));
  }

  private static String stackTrace(Throwable failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    failure.printStackTrace(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
