package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ocr4j.client.RudeServer.Behaviour;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.TooLargeException;
import io.github.ocr4j.exception.UnreadableResponseException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MisbehavingServerTest {
  private static final String KEY = "key-that-nobody-may-see";
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  /** Fails when the server saw another number of attempts. */
  private static <T extends ServiceException> T fails(
      Class<T> type, int attempts, Behaviour behaviour) throws Exception {
    return fails(type, attempts, REQUEST, behaviour);
  }

  private static <T extends ServiceException> T fails(
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

  private static MistralClientBuilder client(RudeServer server) {
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

  @Test
  void aResetBeforeTheAnswerIsTriedAgain() throws Exception {
    AtomicInteger count = new AtomicInteger();
    try (RudeServer server =
            new RudeServer(
                (socket, in, out) -> {
                  RudeServer.readRequest(in);
                  if (count.incrementAndGet() == 1) {
                    RudeServer.reset(socket);
                  } else {
                    RudeServer.write(out, RudeServer.ok(ANSWER));
                  }
                });
        MistralClient client = client(server).build()) {
      assertThat(client.engine().process(REQUEST).pages()).hasSize(1);
    }
  }

  @Test
  void aResetWhileALargeBodyIsSentIsNotBilledAndTriedAgain() throws Exception {
    byte[] text = "lorem ipsum dolor sit amet \n".repeat(300_000).getBytes(StandardCharsets.UTF_8);

    ConnectionException failure =
        fails(
            ConnectionException.class,
            3,
            OcrRequest.of(Document.of(text, "long.txt")),
            (socket, in, out) -> {
              RudeServer.readHead(in);
              in.readNBytes(10_000);
              RudeServer.reset(socket);
            });

    assertThat(failure.possiblyBilled()).isFalse();
  }

  @Test
  void aResetAfterTheRequestMayHaveBeenBilledAndIsTriedOnceMore() throws Exception {
    ConnectionException failure =
        fails(
            ConnectionException.class,
            2,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              RudeServer.reset(socket);
            });

    assertThat(failure.possiblyBilled()).isTrue();
    assertThat(failure).hasMessageContaining("may have been billed");
  }

  @Test
  void anAnswerThatBreaksOffMayHaveBeenBilled() throws Exception {
    ConnectionException failure =
        fails(
            ConnectionException.class,
            2,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              RudeServer.write(out, RudeServer.ok(ANSWER).substring(0, 100));
              RudeServer.reset(socket);
            });

    assertThat(failure.possiblyBilled()).isTrue();
  }

  @Test
  void anAnswerThatEndsEarlyIsAConnectionFailure() throws Exception {
    fails(
        ConnectionException.class,
        2,
        (socket, in, out) -> {
          RudeServer.readRequest(in);
          RudeServer.write(
              out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + ANSWER.substring(0, 20));
        });
  }

  @Test
  void truncatedJsonIsUnreadable() throws Exception {
    UnreadableResponseException failure =
        fails(
            UnreadableResponseException.class,
            2,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              RudeServer.write(out, RudeServer.ok(ANSWER.substring(0, 30)));
            });

    assertThat(failure.possiblyBilled()).isTrue();
  }

  @Test
  void aContentLengthThatIsTooShortMakesTheAnswerUnreadable() throws Exception {
    fails(
        UnreadableResponseException.class,
        2,
        (socket, in, out) -> {
          RudeServer.readRequest(in);
          RudeServer.write(
              out, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 25\r\n\r\n" + ANSWER);
        });
  }

  @Test
  void silenceIsATimeoutThatMayHaveBeenBilled() throws Exception {
    RequestTimeoutException failure =
        fails(
            RequestTimeoutException.class,
            2,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              Thread.sleep(5_000);
            });

    assertThat(failure.possiblyBilled()).isTrue();
  }

  @Test
  void aCallThatMayHaveBeenBilledIsNeverRepeatedWhenTheCallerSaysSo() throws Exception {
    try (RudeServer server =
            new RudeServer(
                (socket, in, out) -> {
                  RudeServer.readRequest(in);
                  RudeServer.reset(socket);
                });
        MistralClient client =
            client(server)
                .retryPolicy(RetryPolicy.defaults().withPossiblyBilledRetries(0))
                .build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> client.engine().process(REQUEST));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerThatDripsIsCutWhenItsTimeIsOver() throws Exception {
    fails(
        RequestTimeoutException.class,
        2,
        (socket, in, out) -> {
          RudeServer.readRequest(in);
          RudeServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          while (true) {
            RudeServer.write(out, " ");
            Thread.sleep(50);
          }
        });
  }

  @Test
  void anAnswerWithoutEndIsCutWhenItsTimeIsOver() throws Exception {
    String spaces = " ".repeat(4096);
    fails(
        RequestTimeoutException.class,
        2,
        (socket, in, out) -> {
          RudeServer.readRequest(in);
          RudeServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (true) {
            RudeServer.write(out, "1000\r\n" + spaces + "\r\n");
          }
        });
  }

  @Test
  void anErrorWithoutEndIsReadOnlyAtItsBeginning() throws Exception {
    String echo = "A".repeat(4096);
    String beginning =
        "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"document\"],"
            + "\"msg\":\"bad url\",\"input\":\"";
    ServiceException failure =
        fails(
            io.github.ocr4j.exception.InvalidRequestException.class,
            1,
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              RudeServer.write(
                  out, "HTTP/1.1 422 Unprocessable\r\nTransfer-Encoding: chunked\r\n\r\n");
              RudeServer.write(
                  out, Integer.toHexString(beginning.length()) + "\r\n" + beginning + "\r\n");
              while (true) {
                RudeServer.write(out, "1000\r\n" + echo + "\r\n");
              }
            });

    assertThat(failure).hasMessageContaining("body.document: bad url");
    assertThat(failure.getMessage()).doesNotContain("AAAA");
  }

  @Test
  void anAnswerBeforeTheBodyIsSentIsUnderstood() throws Exception {
    byte[] text = "lorem ipsum dolor sit amet \n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    fails(
        TooLargeException.class,
        1,
        OcrRequest.of(Document.of(text, "long.txt")),
        (socket, in, out) -> {
          RudeServer.readHead(in);
          RudeServer.write(
              out,
              "HTTP/1.1 413 Too Large\r\nContent-Length: 31\r\n\r\n"
                  + "{\"message\":\"Payload too large\"}");
          in.transferTo(OutputStream.nullOutputStream());
        });
  }

  @Test
  void aStormOfTooManyRequestsEndsAsRateLimited() throws Exception {
    RateLimitedException failure =
        fails(
            RateLimitedException.class,
            3,
            answer(429, "application/json", "{\"message\":\"Requests rate limit exceeded\"}"));

    assertThat(failure).hasMessageContaining("Requests rate limit exceeded");
  }

  @Test
  void aWaitThatIsTooLongIsNotWaited() throws Exception {
    RateLimitedException failure =
        fails(
            RateLimitedException.class,
            1,
            answer(429, "application/json\r\nRetry-After: 86400", "{}"));

    assertThat(failure.failure().retryAfter()).contains(Duration.ofDays(1));
  }

  @Test
  void aLimitOfZeroIsNotTriedAgain() throws Exception {
    fails(
        RateLimitedException.class,
        1,
        answer(429, "application/json\r\nX-RateLimit-Limit-Req-Minute: 0", "{}"));
  }

  @Test
  void plainTextOfAnEnvoyIsServiceUnavailable() throws Exception {
    assertThat(
            fails(
                ServiceUnavailableException.class,
                3,
                answer(
                    503,
                    "text/plain",
                    "upstream connect error or disconnect/reset before headers. reset reason:"
                        + " overflow")))
        .hasMessageContaining("overflow");
  }

  @Test
  void aWebPageOfACdnIsServiceUnavailable() throws Exception {
    assertThat(
            fails(
                ServiceUnavailableException.class,
                3,
                answer(
                    520,
                    "text/html",
                    "<!DOCTYPE html><html><head><title>api | 520: Web server is returning an"
                        + " unknown error</title></head><body>long page</body></html>")))
        .hasMessageContaining("520: Web server")
        .hasMessageNotContaining("long page");
  }

  @Test
  void anEmptyRefusalOfTheKeyIsAuthentication() throws Exception {
    assertThat(fails(AuthenticationException.class, 1, answer(401, "text/plain", "")))
        .hasMessageContaining("gave no reason");
  }

  @Test
  void aWebPageInPlaceOfJsonIsUnreadable() throws Exception {
    assertThat(
            fails(
                UnreadableResponseException.class,
                2,
                answer(200, "text/html", "<html>log in</html>")))
        .hasMessageContaining("text/html");
  }

  @Test
  void aKeyThatIsEchoedIsTakenOut() throws Exception {
    assertThat(
            fails(
                AuthenticationException.class,
                1,
                answer(401, "application/json", "{\"detail\":\"Invalid key " + KEY + "\"}")))
        .hasMessageContaining("Invalid key ***");
  }

  @Test
  void aPortWhereNobodyListensIsAConnectionFailure() throws Exception {
    RudeServer server = new RudeServer((socket, in, out) -> {});
    server.close();
    try (MistralClient client = client(server).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> client.engine().process(REQUEST))
          .withMessageContaining("refused the connection")
          .satisfies(failure -> assertThat(failure.possiblyBilled()).isFalse());
    }
  }

  private static Behaviour answer(int status, String type, String body) {
    return (socket, in, out) -> {
      RudeServer.readRequest(in);
      RudeServer.write(
          out,
          "HTTP/1.1 "
              + status
              + " Whatever\r\nConnection: close\r\nContent-Type: "
              + type
              + "\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body);
    };
  }
}
