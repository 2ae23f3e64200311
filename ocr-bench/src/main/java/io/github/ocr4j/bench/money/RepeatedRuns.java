package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The cost of a second run and of two runs at once, and the plan's price against the bill. */
public final class RepeatedRuns {
  private static final double CENT_OF_A_MILLIONTH = 1e-9;

  private final ProgramRun run;
  private final SimulatedService service;
  private final Path work;

  private RepeatedRuns(ProgramRun run, SimulatedService service, Path work) {
    this.run = run;
    this.service = service;
    this.work = work;
  }

  /** Measures; fails when a price is not the bill. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    try (TemporaryDirectory work = TemporaryDirectory.create("repeat");
        SimulatedService service =
            SimulatedService.builder().key(Worker.KEY).latency(Duration.ofMillis(20)).start()) {
      RepeatedRuns runs = new RepeatedRuns(run, service, work.path());
      runs.second(run.integer("documents", 1000));
      runs.together(run.integer("together", 200));
      for (String strategy : List.of("single", "concurrent", "batch")) {
        runs.bill(strategy);
      }
    }
  }

  private void figure(String what, String metric, String unit, double value) {
    run.figure(Map.of("what", what), metric, unit, Better.LOWER, value);
  }

  private void second(int documents) throws IOException {
    Path folder = work.resolve("thousand");
    int pages = Worker.writeDocuments(folder, documents, 3);
    Path home = work.resolve("thousand-home");
    worker("concurrent", folder, home).run();
    long billed = service.billing().pages();
    long callsBefore = service.requestCount();
    long start = System.nanoTime();
    worker("concurrent", folder, home).run();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    long calls = service.requestCount() - callsBefore;
    figure(documents + " documents again", "calls", "calls", calls);
    run.print(
        "second run over %d documents: %d calls, %d ms in a warm process (first run billed %d of"
            + " %d pages)",
        documents, calls, millis, billed, pages);
  }

  private void together(int documents) throws IOException, InterruptedException {
    Path folder = work.resolve("shared");
    int pages = Worker.writeDocuments(folder, documents, 3);
    Path home = work.resolve("shared-home");
    service.billing().reset();
    String baseUrl = service.uri().toString();
    WorkerProcess one = WorkerProcess.start(baseUrl, "concurrent", folder, home);
    WorkerProcess other = WorkerProcess.start(baseUrl, "concurrent", folder, home);
    one.finish();
    other.finish();
    long billed = service.billing().pages();
    figure(
        "two processes over " + documents + " documents",
        "pages billed twice",
        "pages",
        billed - pages);
    run.print(
        "two processes over %d documents at once: %d pages billed of %d", documents, billed, pages);
  }

  private void bill(String strategy) throws IOException {
    Path folder = work.resolve("bill");
    Worker.writeDocuments(folder, 40, 3);
    Worker worker = worker(strategy, folder, work.resolve("bill-" + strategy));
    Plan plan = worker.plan();
    service.billing().reset();
    worker.run();
    BigDecimal planned = plan.price(strategy.equals("batch")).orElseThrow().amount();
    BigDecimal ledger = worker.ledger().history().total().price().amount();
    double billed = service.billing().dollars();
    double difference = planned.doubleValue() - billed;
    boolean same = planned.compareTo(ledger) == 0 && Math.abs(difference) < CENT_OF_A_MILLIONTH;
    run.print(
        "%s: planned $%s, in the ledger $%s, the service's bill $%.6f: %s",
        strategy,
        planned.toPlainString(),
        ledger.toPlainString(),
        billed,
        same ? "equal" : "DIFFERENT");
    if (!same) {
      throw new IllegalStateException("The planned price of " + strategy + " is not the bill.");
    }
    figure(strategy, "planned price less bill", "$", difference);
  }

  private Worker worker(String strategy, Path documents, Path home) {
    return new Worker(service.uri().toString(), strategy, documents, home);
  }
}
