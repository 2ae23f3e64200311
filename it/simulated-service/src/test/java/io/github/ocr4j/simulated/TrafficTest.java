package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static io.github.ocr4j.simulated.TestClient.ocrRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private static final byte[] REPORT = TestDocuments.report(10);

  private final SettableClock clock = new SettableClock();

  @Test
  void otherProcessesCanAskForTheBillWithoutAKey() {
    try (SimulatedService service = SimulatedService.start()) {
      new TestClient(service).ocr(ocrRequest(TestDocuments.report(3)));

      JsonNode bill = json(new TestClient(service, "another-key").get("/simulated/bill"));

      assertThat(bill.get("pages").asInt()).isEqualTo(3);
      assertThat(bill.get("batch_pages").asInt()).isZero();
      assertThat(bill.get("dollars").asDouble()).isEqualTo(service.billing().dollars());
    }
  }

  @Test
  void requestsBeyondTheLimitAreRefusedUntilTimeHasPassed() {
    try (SimulatedService service =
        SimulatedService.builder().clock(clock).requestsPerSecond(2).start()) {
      TestClient client = new TestClient(service);

      assertThat(statuses(client, 3)).containsExactly(200, 200, 429);
      clock.forward(Duration.ofMillis(500));
      assertThat(statuses(client, 2)).containsExactly(200, 429);
      assertThat(service.billing().pages()).isEqualTo(30);
    }
  }

  @Test
  void limitsCanChangeWhileCallsComeIn() {
    try (SimulatedService service =
        SimulatedService.builder().clock(clock).requestsPerSecond(4).start()) {
      service.rescaleLimits(0.5);

      assertThat(statuses(new TestClient(service), 3)).containsExactly(200, 200, 429);
    }
  }

  @Test
  void pagesBeyondTheLimitAreRefusedUntilTheDebtIsPaid() {
    try (SimulatedService service =
        SimulatedService.builder().clock(clock).pagesPerMinute(300).start()) {
      TestClient client = new TestClient(service);

      HttpResponse<String> first = client.ocr(ocrRequest(REPORT));
      assertThat(first.headers().firstValue("x-ratelimit-limit-ocr-pages-minute")).hasValue("300");
      assertThat(first.headers().firstValue("x-ratelimit-remaining-ocr-pages-minute"))
          .hasValue("290");
      assertThat(first.headers().firstValue("x-ratelimit-ocr-pages-query-cost")).hasValue("10");
      HttpResponse<String> second = client.ocr(ocrRequest(REPORT));
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(TestClient.json(second).get("code").asText()).isEqualTo("1300");
      assertThat(second.headers().firstValue("retry-after")).isEmpty();
      clock.forward(Duration.ofMillis(1300));
      assertThat(statuses(client, 1)).containsExactly(200);
    }
  }

  @Test
  void aRefusalSaysWhenToComeAgainIfWanted() {
    for (RetryAfter form : new RetryAfter[] {RetryAfter.SECONDS, RetryAfter.DATE}) {
      try (SimulatedService service =
          SimulatedService.builder().clock(clock).requestsPerSecond(0.1).retryAfter(form).start()) {
        TestClient client = new TestClient(service);
        statuses(client, 1);

        assertThat(client.ocr(ocrRequest(REPORT)).headers().firstValue("retry-after"))
            .hasValue(form == RetryAfter.SECONDS ? "10" : "Tue, 1 Sep 2026 08:00:10 GMT");
      }
    }
  }

  @Test
  void withoutALimitThereAreNoRateHeaders() {
    try (SimulatedService service = SimulatedService.start()) {
      HttpResponse<String> response = new TestClient(service).ocr(ocrRequest(REPORT));

      assertThat(response.headers().map().keySet()).noneMatch(name -> name.contains("ratelimit"));
    }
  }

  @Test
  void manyDelayedAnswersWaitAtTheSameTime() throws Exception {
    int callers = 256;
    try (SimulatedService service =
        SimulatedService.builder().latency(Duration.ofSeconds(1)).start()) {
      TestClient client = new TestClient(service);
      ExecutorService pool = Executors.newFixedThreadPool(callers);
      long start = System.nanoTime();
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        calls.add(pool.submit(() -> client.get("/v1/models").statusCode()));
      }
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(200);
      }
      pool.shutdown();

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
    }
  }

  @Test
  void requestsAreWrittenDown() {
    try (SimulatedService service = SimulatedService.start()) {
      TestClient client = new TestClient(service);
      client.get("/v1/files?page=2");
      client.ocr(ocrRequest(REPORT));

      RecordedRequest list = service.requests().get(0);
      assertThat(list.method()).isEqualTo("GET");
      assertThat(list.path()).isEqualTo("/v1/files");
      assertThat(list.query()).isEqualTo("page=2");
      assertThat(list.header("Authorization")).hasValue("Bearer test-key");
      RecordedRequest ocr = service.requests().get(1);
      assertThat(ocr.bodySize()).isEqualTo(ocrRequest(REPORT).toString().length());
      assertThat(ocr.bodyChecksum()).hasSize(8);
      assertThat(ocr.json())
          .isEqualTo(
              "{\"model\":\"mistral-ocr-latest\",\"document\":{\"type\":\"document_url\","
                  + "\"document_url\":\"data:application/pdf;base64,@document-0\"}}");
      assertThat(ocr.status()).isEqualTo(200);
    }
  }

  @Test
  void everyLatencyPresetSaysWhereItComesFrom() {
    assertThat(Latency.presets().values())
        .allSatisfy(preset -> assertThat(preset.source()).endsWith("."));
  }

  private static List<Integer> statuses(TestClient client, int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(client.ocr(ocrRequest(REPORT)).statusCode());
    }
    return statuses;
  }
}
