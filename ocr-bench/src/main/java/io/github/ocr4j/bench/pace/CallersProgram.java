package io.github.ocr4j.bench.pace;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.process.ServiceProcess;
import io.github.ocr4j.bench.process.ServiceShare;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Measures calls per second of 64 callers: against a service that takes 200 ms for each call, and
 * against one that refuses more than 20 requests per second.
 */
public final class CallersProgram {
  private static final int CALLERS = 64;
  private static final int LATENCY_MILLIS = 200;
  private static final int LIMIT = 20;

  private final ProgramRun run;
  private final OcrRequest request =
      OcrRequest.of(Document.of(SyntheticPdf.ofText(1, 1), "page.pdf"));

  private CallersProgram(ProgramRun run) {
    this.run = run;
  }

  /** Measures. */
  public static void run(ProgramRun run) throws IOException {
    CallersProgram program = new CallersProgram(run);
    try (ServiceProcess service =
        ServiceProcess.start("--latency", String.valueOf(LATENCY_MILLIS))) {
      double possible = CALLERS * 1000.0 / LATENCY_MILLIS;
      program.measure("64 callers, 200 ms", client(service), 2_000, 4_000, possible);
    }
    for (boolean isKnown : new boolean[] {true, false}) {
      try (ServiceProcess service =
          ServiceProcess.start("--requests-per-second", String.valueOf(LIMIT))) {
        MistralClientBuilder client = client(service);
        String what = "limit 20/s, client " + (isKnown ? "knows it" : "learns it");
        program.measure(what, isKnown ? client.requestsPerSecond(LIMIT) : client, 20, 600, LIMIT);
      }
    }
  }

  private static MistralClientBuilder client(ServiceProcess service) {
    return MistralClient.builder()
        .apiKey(ServiceProcess.KEY)
        .baseUrl(service.baseUrl())
        .network(NetworkOptions.builder().maxConnections(CALLERS).build());
  }

  private void measure(
      String what, MistralClientBuilder builder, int warmUpCalls, int calls, double possible) {
    AtomicInteger repeated = new AtomicInteger();
    builder.listener(event -> repeated.addAndGet(event instanceof OcrEvent.CallRetried ? 1 : 0));
    try (MistralClient client = builder.build()) {
      call(client, warmUpCalls);
      repeated.set(0);
      ServiceShare share = new ServiceShare();
      long start = System.nanoTime();
      int failed = call(client, calls);
      double perSecond = (calls - failed) / ((System.nanoTime() - start) / 1e9);
      double percent = 100 * perSecond / possible;
      Map<String, String> how = Map.of("what", what);
      run.figure(how, "service CPU", "share of machine", Better.NEITHER, share.value());
      run.figure(how, "share of the possible", "%", Better.HIGHER, percent);
      run.figure(how, "failed", "calls", Better.LOWER, failed);
      run.print(
          "%-30s %7.1f calls/s, %5.1f %% of %.0f, %d failed, %d repeated",
          what, perSecond, percent, possible, failed, repeated.get());
    }
  }

  /** Makes calls at once; gives the number of those that failed. */
  private int call(MistralClient client, int calls) {
    List<CompletableFuture<Integer>> failures =
        IntStream.range(0, calls)
            .mapToObj(call -> client.processAsync(request))
            .map(answer -> answer.handle((response, failure) -> failure == null ? 0 : 1))
            .toList();
    return failures.stream().mapToInt(CompletableFuture::join).sum();
  }
}
