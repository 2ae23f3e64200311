package io.github.ocr4j.bench.pace;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.service.ServiceProcess;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures calls per second of 64 callers: against a service that takes 200 ms for each call, and
 * against one that refuses more than 20 requests per second.
 */
public final class PaceProgram implements Program {
  private static final int CALLERS = 64;
  private static final Duration LATENCY = Duration.ofMillis(200);
  private static final int LIMIT = 20;

  @Override
  public String name() {
    return "callers";
  }

  @Override
  public String usage() {
    return "calls per second of 64 callers at 200 ms, and against a limit of 20 requests per second";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws IOException {
    List<Measurement> figures = new ArrayList<>();
    double ideal = CALLERS / (LATENCY.toMillis() / 1e3);
    try (ServiceProcess service =
        ServiceProcess.start("--latency", String.valueOf(LATENCY.toMillis()))) {
      figures.addAll(measure("64 callers, 200 ms", service, 4_000, 0, ideal, out));
    }
    for (int known : new int[] {LIMIT, 0}) {
      String what = "limit 20/s, client " + (known > 0 ? "knows it" : "learns it");
      try (ServiceProcess service =
          ServiceProcess.start("--requests-per-second", String.valueOf(LIMIT))) {
        figures.addAll(measure(what, service, 600, known, LIMIT, out));
      }
    }
    return figures;
  }

  private static void warmUp(MistralClient client, OcrRequest request, int calls) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      all.add(client.processAsync(request));
    }
    all.forEach(CompletableFuture::join);
  }

  private List<Measurement> measure(
      String what, ServiceProcess service, int calls, double limit, double ideal, PrintStream out) {
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
      service.startMeter();
      long start = System.nanoTime();
      List<CompletableFuture<?>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        all.add(client.processAsync(request));
      }
      for (CompletableFuture<?> call : all) {
        failed += call.handle((answer, failure) -> failure == null ? 0 : 1).join();
      }
      service.stopMeter();
      double perSecond = (calls - failed) / ((System.nanoTime() - start) / 1e9);
      out.printf(
          Locale.ROOT,
          "%-30s %7.1f calls/s, %5.1f %% of %.0f, %d failed, %d repeated%n",
          what,
          perSecond,
          100 * perSecond / ideal,
          ideal,
          failed,
          refused.get());
      Map<String, String> how = Map.of("what", what);
      return List.of(
          Measurement.exact(
              name(), how, "share of the possible", "%", Better.HIGHER, 100 * perSecond / ideal),
          Measurement.exact(name(), how, "failed", "calls", Better.LOWER, failed),
          Measurement.exact(
              name(),
              how,
              "service CPU",
              "share of machine",
              Better.NEITHER,
              service.shareOfMachine()));
    }
  }
}
