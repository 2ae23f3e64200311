package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that the client keeps for the next call and the server does not. */
@Timeout(30)
class IdleConnectionTest {
  private static final String KEPT =
      RudeServer.ok(
              "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
                  + "\"usage_info\":{\"pages_processed\":1}}")
          .replace("Connection: close\r\n", "");
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  /** Longer than the client trusts a connection without looking at it. */
  private static final int IDLE_MILLIS = 40;

  private enum End {
    ORDERLY {
      @Override
      void of(Socket socket) throws Exception {
        socket.close();
      }
    },
    RESET {
      @Override
      void of(Socket socket) throws Exception {
        RudeServer.reset(socket);
      }
    };

    abstract void of(Socket socket) throws Exception;
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void aConnectionThatTheServerClosedIsNotUsedAgain(End end) throws Exception {
    Semaphore read = new Semaphore(0);
    Semaphore closed = new Semaphore(0);
    List<OcrEvent> events = new CopyOnWriteArrayList<>();
    try (RudeServer server =
            new RudeServer(
                (socket, in, out) -> {
                  RudeServer.readRequest(in);
                  RudeServer.write(out, KEPT);
                  read.acquire();
                  end.of(socket);
                  closed.release();
                });
        MistralClient client =
            MistralClient.builder()
                .apiKey("a-key-for-tests")
                .baseUrl(server.url())
                .retryPolicy(RetryPolicy.never())
                .listener(events::add)
                .build()) {
      for (int call = 1; call <= 3; call++) {
        client.engine().process(REQUEST);
        read.release();
        closed.acquire();
        Thread.sleep(IDLE_MILLIS);
      }

      assertThat(server.connections()).isEqualTo(3);
      assertThat(events)
          .filteredOn(OcrEvent.CallCompleted.class::isInstance)
          .extracting(event -> ((OcrEvent.CallCompleted) event).possiblyBilledAttempts())
          .containsExactly(0, 0, 0);
    }
  }
}
