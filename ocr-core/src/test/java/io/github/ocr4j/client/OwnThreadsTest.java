package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.testing.TestPdf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A program that calls the client from threads of its own, without a strategy. */
class OwnThreadsTest {
  private static final int CALLS = 100;
  private static final int THREADS = 16;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Without a limiter each thread finds the limit out by refusals of its own, again and again. */
  private static final int MAX_REFUSALS = CALLS / 10;

  @Test
  void theirCallsGoOutAtTheRateThatTheServiceKeepsUpWith() throws Exception {
    try (SimulatedService service = SimulatedService.builder().requestsPerSecond(20).start();
        MistralClient client =
            MistralClient.builder().baseUrl(service.uri().toString()).apiKey("test-key").build()) {

      assertThat(pagesRead(client)).isEqualTo(CALLS);

      assertThat(service.requests().stream().filter(call -> call.status() == TOO_MANY_REQUESTS))
          .hasSizeLessThanOrEqualTo(MAX_REFUSALS);
    }
  }

  private static int pagesRead(MistralClient client) throws Exception {
    OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(1, 0), "page.pdf"));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        calls.add(threads.submit(() -> client.engine().process(request).pages().size()));
      }
      int pages = 0;
      for (Future<Integer> call : calls) {
        pages += call.get();
      }
      return pages;
    } finally {
      threads.shutdownNow();
    }
  }
}
