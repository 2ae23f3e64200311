package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.convert.internal.ledger.LedgerCall;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills a program that converts documents with SIGKILL at random moments, lets it run to its end,
 * and compares what it has and what it paid with an undisturbed run. Fails when a run pays for more
 * than the open entries of its ledger, or has other answers.
 */
public final class KillRuns {
  private static final int DOCUMENTS = 40;
  private static final int MOST_PAGES = 3;
  private static final int OFTEN = 10;

  /** Looks at the job, downloads its results and cleans up. */
  private static final int REQUESTS_AFTER_JOB = 4;

  private static final List<String> STRATEGIES = List.of("single", "concurrent", "batch");

  private final HeldClock clock = new HeldClock();
  private final ProgramRun run;
  private final SimulatedService service;
  private final Path work;
  private final Path documents;
  private final Random random;
  private int pages;

  private KillRuns(ProgramRun run, Path work) {
    this.run = run;
    this.work = work;
    this.documents = work.resolve("documents");
    this.random = new Random(run.integer("seed", 1));
    this.service =
        SimulatedService.builder()
            .key(Worker.KEY)
            .latency(Duration.ofMillis(30))
            .batch(new BatchSettings().queueDelay(Duration.ofMillis(300)))
            .clock(clock)
            .start();
  }

  /** Measures. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    try (TemporaryDirectory work = TemporaryDirectory.create("kill")) {
      KillRuns runs = new KillRuns(run, work.path());
      try {
        runs.run(run.integer("once", 20), run.integer("often", 3));
      } finally {
        runs.service.close();
      }
    }
  }

  private void run(int once, int often) throws IOException, InterruptedException {
    pages = Worker.writeDocuments(documents, DOCUMENTS, MOST_PAGES);
    for (String strategy : STRATEGIES) {
      Path home = work.resolve("undisturbed-" + strategy);
      Timeline whole = start(strategy, home).observe(service::requestCount);
      Map<String, String> expected = worker(strategy, home).answers();
      KillTally tally = new KillTally(strategy);
      for (int i = 0; i < share(once, strategy); i++) {
        disturb(tally, 1, whole, expected);
      }
      for (int i = 0; i < share(often, strategy); i++) {
        disturb(tally, OFTEN, whole, expected);
      }
      run.print("%-10s undisturbed %d ms; %s", strategy, whole.end(), tally);
      tally.addTo(run);
    }
  }

  private static int share(int runs, String strategy) {
    int index = STRATEGIES.indexOf(strategy);
    return runs / STRATEGIES.size() + (index < runs % STRATEGIES.size() ? 1 : 0);
  }

  private void disturb(KillTally tally, int kills, Timeline whole, Map<String, String> expected)
      throws IOException, InterruptedException {
    String strategy = tally.strategy();
    Path home = work.resolve("run");
    TemporaryDirectory.delete(home);
    service.reset();
    Map<String, LedgerCall> open = new LinkedHashMap<>();
    List<KillStage> stages = new ArrayList<>();
    int killsBeforeTheJobGoesOn = random.nextInt(kills);
    boolean over = false;
    clock.hold();
    while (stages.size() < kills) {
      if (stages.size() >= killsBeforeTheJobGoesOn) {
        clock.release();
      }
      int before = service.requests().size();
      Timeline.Moment moment = moment(strategy, kills - stages.size(), whole, over);
      if (start(strategy, home).killAt(moment, service::requestCount)) {
        stages.add(stage(before));
      } else {
        over = true;
      }
      for (LedgerCall call : worker(strategy, home).ledger().history().openCalls()) {
        open.putIfAbsent(call.id(), call);
      }
    }
    clock.release();
    start(strategy, home).finish();
    tally.add(
        stages,
        worker(strategy, home).answers().equals(expected),
        service.billing().pages() - pages,
        List.copyOf(open.values()));
  }

  private Timeline.Moment moment(String strategy, int kills, Timeline whole, boolean over) {
    if (over) {
      return whole.share(0, 1, random);
    }
    boolean first = service.requestCount() == 0;
    if (strategy.equals("batch")) {
      return first || clock.isHeld()
          ? whole.any(random)
          : whole.share(REQUESTS_AFTER_JOB, kills, random);
    }
    long left = whole.requests().size() * (pages - service.billing().pages()) / pages;
    return first && kills == 1 ? whole.any(random) : whole.share((int) left, kills, random);
  }

  private KillStage stage(int requestsBefore) {
    List<RecordedRequest> requests = service.requests();
    return KillStage.of(
        requests.subList(requestsBefore, requests.size()), service.billing().pages() >= pages);
  }

  private WorkerProcess start(String strategy, Path home) throws IOException {
    return WorkerProcess.start(service.uri().toString(), strategy, documents, home);
  }

  private Worker worker(String strategy, Path home) {
    return new Worker(service.uri().toString(), strategy, documents, home);
  }

  /** The service's clock, which can be stopped: no batch job gets on meanwhile. Thread-safe. */
  private static final class HeldClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private Instant heldAt = Instant.MAX;

    synchronized void hold() {
      heldAt = system.instant();
    }

    synchronized void release() {
      heldAt = Instant.MAX;
    }

    synchronized boolean isHeld() {
      return heldAt.isBefore(Instant.MAX);
    }

    @Override
    public synchronized Instant instant() {
      Instant now = system.instant();
      return now.isBefore(heldAt) ? now : heldAt;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Only the time is asked for.");
    }
  }
}
