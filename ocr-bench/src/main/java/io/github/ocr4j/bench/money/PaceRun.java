package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.Planner;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.SimulatedServiceBuilder;
import io.github.ocr4j.simulated.traffic.Distribution;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.ResultStore;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.strategy.ConcurrentStrategy;
import io.github.ocr4j.strategy.DocumentOutcome;
import io.github.ocr4j.strategy.RunContext;
import io.github.ocr4j.strategy.RunListener;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * How much of a service's limit the concurrent strategy uses, from a cold start and after the limit
 * halves, and how often it is refused. Over HTTP: the service has a bucket of one second's worth
 * and takes 100 to 300 ms for a call of one page.
 */
public final class PaceRun {
  private static final int CALLERS = 64;
  private static final long SETTLING_SECONDS = 20;
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

  /**
   * Runs it.
   *
   * @param arguments the limit in pages per minute (1250), how many seconds each half takes (60),
   *     and whether the service tells its limit: {@code headers} or {@code none} (none)
   * @throws IOException if no temporary directory can be made
   */
  public static void main(String[] arguments) throws IOException {
    int limit = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1250;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    boolean headers = arguments.length > 2 && arguments[2].equals("headers");
    Path folder = Files.createTempDirectory("ocr4j-pace");
    try (SimulatedService service = service(limit, headers);
        MistralClient client =
            MistralClient.builder().baseUrl(service.uri().toString()).apiKey(Worker.KEY).build()) {
      new PaceRun(limit, seconds, headers).run(service, client, folder);
    } finally {
      Folders.delete(folder);
    }
  }

  /** A limit of requests is told by no header; with one page a call, it is one of pages. */
  private static SimulatedService service(int limit, boolean headers) {
    SimulatedServiceBuilder builder = SimulatedService.builder().key(Worker.KEY).latency(LATENCY);
    return (headers ? builder.pagesPerMinute(limit) : builder.requestsPerSecond(limit / 60.0))
        .start();
  }

  private void run(SimulatedService service, MistralClient client, Path folder) {
    EngineShelf shelf =
        new EngineShelf(
            ResultStore.open(folder),
            EngineIdentity.remote("mistral", "mistral-ocr-latest"),
            StorePolicy.standard());
    Plan plan = plan(shelf);
    RunContext context =
        new RunContext(
            new StoringEngine(shelf, client.engine(), Billing.none()),
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
    System.out.printf(
        Locale.ROOT,
        "%d pages per minute, %s headers: %s from %d s after the start, %s from %d s after it halved,"
            + " %.2f %% of %d calls refused%n",
        limit,
        headers ? "with" : "without",
        share(start + SETTLING_SECONDS * SECOND, half, limit),
        SETTLING_SECONDS,
        share(half + SETTLING_SECONDS * SECOND, end - SECOND, limit / 2.0),
        SETTLING_SECONDS,
        100.0 * (calls - service.billing().pages()) / calls,
        calls);
  }

  private static TimerTask halving(SimulatedService service) {
    return new TimerTask() {
      @Override
      public void run() {
        service.rescaleLimits(0.5);
      }
    };
  }

  private String share(long from, long to, double pagesPerMinute) {
    long count = accepted.stream().filter(time -> time >= from && time < to).count();
    double possible = (double) (to - from) / SECOND * pagesPerMinute / 60;
    return String.format(Locale.ROOT, "%.1f %%", 100 * count / possible);
  }

  private Plan plan(EngineShelf shelf) {
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
