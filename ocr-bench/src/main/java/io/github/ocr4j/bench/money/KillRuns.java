package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.convert.ledger.LedgerCall;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills a program that converts documents with SIGKILL at random moments, lets it run to its end,
 * and compares what it has and what it paid with an undisturbed run.
 */
public final class KillRuns {
  private static final int DOCUMENTS = 40;
  private static final int MOST_PAGES = 3;
  private static final int OFTEN = 10;

  /** Looks at the job, downloads its results and cleans up. */
  private static final int REQUESTS_AFTER_JOB = 4;

  private static final List<String> STRATEGIES = List.of("single", "concurrent", "batch");

  private final HeldClock clock = new HeldClock();
  private final SimulatedService service =
      SimulatedService.builder()
          .key(Worker.KEY)
          .latency(Duration.ofMillis(30))
          .batch(BatchSettings.builder().queueDelay(Duration.ofMillis(300)).build())
          .clock(clock)
          .start();
  private final Path work;
  private final Path documents;
  private final Random random;
  private final PrintStream out;
  private int pages;

  private KillRuns(Path work, long seed, PrintStream out) {
    this.out = out;
    this.work = work;
    this.documents = work.resolve("documents");
    this.random = new Random(seed);
  }

  /**
   * The program.
   *
   * @return fails when a run is not what it should be
   */
  public static Program program() {
    return Program.of(
        "kills",
        "runs that are killed once and ten times and resumed, against an undisturbed one"
            + " [--once 20] [--often 3] [--seed 1]",
        KillRuns::run);
  }

  private static List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    try (TemporaryDirectory work = TemporaryDirectory.create("kill")) {
      KillRuns runs = new KillRuns(work.path(), arguments.integer("seed", 1), out);
      try {
        return runs.run(arguments.integer("once", 20), arguments.integer("often", 3));
      } finally {
        runs.service.close();
      }
    }
  }

  private List<Measurement> run(int once, int often) throws Exception {
    pages = Folders.write(documents, DOCUMENTS, MOST_PAGES);
    List<Measurement> figures = new ArrayList<>();
    for (String strategy : STRATEGIES) {
      Path home = work.resolve("undisturbed-" + strategy);
      Timeline whole = start(strategy, home).observe(service::requestCount);
      Map<String, String> expected = Folders.answers(home);
      KillTally tally = new KillTally();
      for (int run = 0; run < share(once, strategy); run++) {
        tally.add(disturbed(strategy, 1, whole, expected));
      }
      for (int run = 0; run < share(often, strategy); run++) {
        tally.add(disturbed(strategy, OFTEN, whole, expected));
      }
      out.printf("%-10s undisturbed %d ms; %s%n", strategy, whole.end(), tally);
      figures.addAll(tally.measurements(strategy));
      if (!tally.isRight()) {
        throw new IllegalStateException("A killed run of " + strategy + " was not made good.");
      }
    }
    return figures;
  }

  private static int share(int runs, String strategy) {
    int index = STRATEGIES.indexOf(strategy);
    return runs / STRATEGIES.size() + (index < runs % STRATEGIES.size() ? 1 : 0);
  }

  private KilledRun disturbed(
      String strategy, int kills, Timeline whole, Map<String, String> expected)
      throws IOException, InterruptedException {
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
      KillMoment moment = moment(strategy, kills - stages.size(), whole, over);
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
    return new KilledRun(
        stages,
        Folders.answers(home).equals(expected),
        service.billing().pages() - pages,
        List.copyOf(open.values()),
        strategy.equals("batch"));
  }

  private KillMoment moment(String strategy, int kills, Timeline whole, boolean over) {
    if (over) {
      return whole.share(0, 1, random);
    }
    boolean first = service.requestCount() == 0;
    boolean held = clock.isHeld();
    if (strategy.equals("batch")) {
      return first || held ? whole.any(random) : whole.share(REQUESTS_AFTER_JOB, kills, random);
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
    return WorkerProcess.start(baseUrl(), strategy, documents, home);
  }

  private Worker worker(String strategy, Path home) {
    return new Worker(baseUrl(), strategy, documents, home);
  }

  private String baseUrl() {
    return service.uri().toString();
  }
}
