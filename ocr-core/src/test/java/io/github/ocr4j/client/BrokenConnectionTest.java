package io.github.ocr4j.client;

import static io.github.ocr4j.client.RudeCalls.ANSWER;
import static io.github.ocr4j.client.RudeCalls.REQUEST;
import static io.github.ocr4j.client.RudeCalls.client;
import static io.github.ocr4j.client.RudeCalls.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.UnreadableResponseException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers whose connections or answers break: nothing hangs, nothing leaks the key. */
@Timeout(30)
class BrokenConnectionTest {
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
}
