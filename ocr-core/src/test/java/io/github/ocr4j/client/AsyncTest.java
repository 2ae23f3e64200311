package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.model.OcrResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AsyncTest {
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  private static MistralClient client(String url) {
    return client(url, 4);
  }

  private static MistralClient client(String url, int connections) {
    return MistralClient.builder()
        .apiKey("a-key-for-tests")
        .baseUrl(url)
        .network(NetworkOptions.builder().maxConnections(connections).build())
        .build();
  }

  @Test
  void manyCallsRunAtTheSameTimeAndAllEnd() throws Exception {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client = client(server.url())) {
      server.json(ANSWER);
      List<CompletableFuture<OcrResponse>> calls =
          IntStream.range(0, 20).mapToObj(i -> client.processAsync(REQUEST)).toList();

      for (CompletableFuture<OcrResponse> call : calls) {
        assertThat(call.get().pages()).hasSize(1);
      }
    }
  }

  @Test
  void aFailureIsTheSameAsInABlockingCall() throws Exception {
    try (ScriptedServer server = new ScriptedServer();
        MistralClient client = client(server.url())) {
      server.error(401, "{\"detail\":\"Unauthorized\"}");

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> client.processAsync(REQUEST).get())
          .withCauseInstanceOf(AuthenticationException.class);
    }
  }

  @Test
  void cancellingCutsTheConnection() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    try (RudeServer server =
            new RudeServer(
                (socket, in, out) -> {
                  RudeServer.readRequest(in);
                  arrived.countDown();
                  try {
                    in.read();
                  } finally {
                    gone.countDown();
                  }
                });
        MistralClient client = client(server.url())) {
      CompletableFuture<OcrResponse> call = client.processAsync(REQUEST);
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      call.cancel(true);

      assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(catchThrowable(call::get)).isInstanceOf(CancellationException.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCancelledCallLeavesItsConnectionToTheNext() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    try (RudeServer server =
            new RudeServer(
                (socket, in, out) -> {
                  RudeServer.readRequest(in);
                  if (calls.incrementAndGet() == 1) {
                    arrived.countDown();
                    in.read();
                  } else {
                    RudeServer.write(out, RudeServer.ok(ANSWER));
                  }
                });
        MistralClient client = client(server.url(), 1)) {
      CompletableFuture<OcrResponse> first = client.processAsync(REQUEST);
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      first.cancel(true);

      assertThat(client.processAsync(REQUEST).get(10, TimeUnit.SECONDS).pages()).hasSize(1);
    }
  }

  @Test
  void closingTheClientEndsCallsAndThreads() throws Exception {
    CountDownLatch arrived = new CountDownLatch(4);
    try (RudeServer server =
        new RudeServer(
            (socket, in, out) -> {
              RudeServer.readRequest(in);
              arrived.countDown();
              in.read();
            })) {
      MistralClient client = client(server.url());
      List<CompletableFuture<OcrResponse>> calls =
          IntStream.range(0, 8).mapToObj(i -> client.processAsync(REQUEST)).toList();
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      client.close();

      assertThat(calls)
          .allSatisfy(
              call ->
                  assertThat(catchThrowable(() -> call.get(10, TimeUnit.SECONDS)))
                      .isInstanceOf(CancellationException.class));
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().startsWith("ocr4j-call-")) {
          thread.join(10_000);
          assertThat(thread.isAlive()).isFalse();
        }
      }
      assertThat(catchThrowable(() -> client.engine().process(REQUEST)))
          .isInstanceOf(CancellationException.class);
    }
  }
}
