package io.github.ocr4j.bench.pace;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.service.ServiceProcess;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures calls per second of 64 callers: against a service that takes 200 ms for each call, and
 * against one that refuses more than 20 requests per second.
 */
public final class PaceProgram {
  private static final int CALLERS = 64;
  private static final Duration LATENCY = Duration.ofMillis(200);
  private static final int LIMIT = 20;

  private PaceProgram() {}

  /**
   * Runs all measurements; takes about two minutes.
   *
   * @param arguments none
   * @throws Exception if the service cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start("--latency", String.valueOf(LATENCY.toMillis()))) {
      measure("64 callers, 200 ms", service, 4_000, 0, CALLERS / (LATENCY.toMillis() / 1e3));
    }
    try (ServiceProcess service =
        ServiceProcess.start("--requests-per-second", String.valueOf(LIMIT))) {
      measure("limit 20/s, client knows it", service, 600, LIMIT, LIMIT);
    }
    try (ServiceProcess service =
        ServiceProcess.start("--requests-per-second", String.valueOf(LIMIT))) {
      measure("limit 20/s, client learns it", service, 600, 0, LIMIT);
    }
  }

  private static void warmUp(MistralClient client, OcrRequest request, int calls) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      all.add(client.processAsync(request));
    }
    all.forEach(CompletableFuture::join);
  }

  private static void measure(
      String what, ServiceProcess service, int calls, double limit, double ideal) {
    AtomicInteger refused = new AtomicInteger();
    MistralClientBuilder builder =
        MistralClient.builder()
            .apiKey(ServiceProcess.KEY)
            .baseUrl(service.baseUrl())
            .network(NetworkOptions.builder().maxConnections(CALLERS).build())
            .listener(
                event -> {
                  if (event instanceof OcrEvent.CallRetried) {
                    refused.incrementAndGet();
                  }
                });
    if (limit > 0) {
      builder.requestsPerSecond(limit);
    }
    OcrRequest request = OcrRequest.of(Document.of(SyntheticPdf.ofText(1, 1), "page.pdf"));
    int failed = 0;
    try (MistralClient client = builder.build()) {
      warmUp(client, request, limit > 0 || ideal == LIMIT ? 20 : 2_000);
      refused.set(0);
      long start = System.nanoTime();
      List<CompletableFuture<?>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        all.add(client.processAsync(request));
      }
      for (CompletableFuture<?> call : all) {
        failed += call.handle((answer, failure) -> failure == null ? 0 : 1).join();
      }
      double perSecond = (calls - failed) / ((System.nanoTime() - start) / 1e9);
      System.out.printf(
          Locale.ROOT,
          "%-30s %7.1f calls/s, %5.1f %% of %.0f, %d failed, %d repeated%n",
          what,
          perSecond,
          100 * perSecond / ideal,
          ideal,
          failed,
          refused.get());
    }
  }
}
