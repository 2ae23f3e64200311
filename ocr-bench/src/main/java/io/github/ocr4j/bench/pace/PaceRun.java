package io.github.ocr4j.bench.pace;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.SimulatedServiceBuilder;
import io.github.ocr4j.simulated.traffic.Distribution;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The share of a service's limit that the concurrent strategy uses, from a cold start and after the
 * limit halves, and the share of refused calls. Over HTTP: the service has a bucket of one second's
 * worth and takes 100 to 300 ms for a call of one page.
 */
public final class PaceRun {
  private static final String KEY = "bench-key";
  private static final int CALLERS = 64;
  private static final long SETTLING_SECONDS = 20;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_REFUSALS = 20;
  private static final long SECOND = 1_000_000_000;
  private static final Latency LATENCY =
      new Latency(
          "pace",
          "What the goal asks for.",
          new Distribution(Duration.ofMillis(190), 0.25),
          Distribution.fixed(Duration.ZERO));

  private final int limit;
  private final int seconds;
  private final boolean headers;
  private final Queue<Long> accepted = new ConcurrentLinkedQueue<>();

  private PaceRun(int limit, int seconds, boolean headers) {
    this.limit = limit;
    this.seconds = seconds;
    this.headers = headers;
  }

  /** Measures, with and without headers that give the limit. */
  public static void run(ProgramRun run) throws IOException {
    String wanted = run.text("headers", "both");
    for (boolean headers : new boolean[] {false, true}) {
      if (wanted.equals("both") || wanted.equals("with") == headers) {
        new PaceRun(run.integer("limit", 1250), run.integer("seconds", 60), headers).measure(run);
      }
    }
  }

  private void measure(ProgramRun run) throws IOException {
    try (TemporaryDirectory folder = TemporaryDirectory.create("pace");
        SimulatedService service = service();
        MistralClient client =
            MistralClient.builder().baseUrl(service.uri().toString()).apiKey(KEY).build()) {
      measure(service, client, folder.path(), run);
    }
  }

  /** No header gives a limit of requests; with one page a call, it is a limit of pages. */
  private SimulatedService service() {
    SimulatedServiceBuilder builder = SimulatedService.builder().key(KEY).latency(LATENCY);
    return (headers ? builder.pagesPerMinute(limit) : builder.requestsPerSecond(limit / 60.0))
        .start();
  }

  private void measure(
      SimulatedService service, MistralClient client, Path folder, ProgramRun run) {
    StoredAnswers shelf =
        new StoredAnswers(
            ResultStore.open(folder),
            EngineIdentity.remote("mistral", "mistral-ocr-latest"),
            StorePolicy.standard());
    Plan plan = plan(shelf);
    RunContext context =
        new RunContext(
            CallExecutor.of(new StoringEngine(shelf, client.engine(), Billing.none())),
            Optional.empty(),
            new AcceptedTimes(),
            TimeSource.system());
    Timer timer = new Timer(true);
    long start = System.nanoTime();
    timer.schedule(halving(service), seconds * 1000L);
    new ConcurrentStrategy(CALLERS).run(plan, context);
    long end = System.nanoTime();
    long half = start + seconds * SECOND;
    long calls = service.requestCount();
    double cold = share(start + SETTLING_SECONDS * SECOND, half, limit);
    double halved = share(half + SETTLING_SECONDS * SECOND, end - SECOND, limit / 2.0);
    double refused = 100.0 * (calls - service.billing().pages()) / calls;
    run.print(
        "%d pages per minute, %s headers: %.1f %% from %d s after the start, %.1f %% from %d s after"
            + " it halved, %.2f %% of %d calls refused%s",
        limit,
        headers ? "with" : "without",
        cold,
        SETTLING_SECONDS,
        halved,
        SETTLING_SECONDS,
        refused,
        calls,
        refusals(service));
    Map<String, String> how =
        Map.of("limit", limit + " pages/min", "headers", headers ? "with" : "without");
    run.figure(how, "share of the limit", "%", Better.HIGHER, cold);
    run.figure(how, "share of the halved limit", "%", Better.HIGHER, halved);
    run.figure(how, "refused calls", "%", Better.LOWER, refused);
  }

  /** The times of the first refusals, in seconds since the first request. */
  private static String refusals(SimulatedService service) {
    List<RecordedRequest> requests = service.requests();
    return requests.stream()
        .filter(request -> request.status() == TOO_MANY_REQUESTS)
        .limit(MOST_REFUSALS)
        .map(request -> Duration.between(requests.get(0).at(), request.at()).toMillis() / 1e3)
        .map(seconds -> String.format(Locale.ROOT, "%.1f", seconds))
        .collect(Collectors.joining(", ", "; the first after s: ", ""));
  }

  private static TimerTask halving(SimulatedService service) {
    return new TimerTask() {
      @Override
      public void run() {
        service.rescaleLimits(0.5);
      }
    };
  }

  private double share(long from, long to, double pagesPerMinute) {
    long count = accepted.stream().filter(time -> time >= from && time < to).count();
    return 100 * count / ((double) (to - from) / SECOND * pagesPerMinute / 60);
  }

  private Plan plan(StoredAnswers shelf) {
    int documents = limit * seconds / 60 + limit * seconds / 120;
    List<OcrRequest> requests =
        IntStream.range(0, documents)
            .mapToObj(i -> Document.of(SyntheticPdf.ofText(i, 1), "doc-" + i + ".pdf"))
            .map(OcrRequest::of)
            .toList();
    return Planner.builder(shelf).build().plan(requests);
  }

  private final class AcceptedTimes implements RunListener {
    @Override
    public void documentDone(DocumentOutcome outcome) {
      if (outcome.result().isPresent()) {
        accepted.add(System.nanoTime());
      }
    }
  }
}
