package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a second run costs, what two runs at once cost, and whether the plan's price is the bill.
 */
public final class RepeatedRuns {
  private static final double CENT_OF_A_MILLIONTH = 1e-9;

  private final SimulatedService service =
      SimulatedService.builder().key(Worker.KEY).latency(Duration.ofMillis(20)).start();
  private final Path work;
  private final PrintStream out;
  private final List<Measurement> figures = new ArrayList<>();

  private RepeatedRuns(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
  }

  /**
   * The program.
   *
   * @return fails when a page is billed twice or a price is not the bill
   */
  public static Program program() {
    return Program.of(
        "repeats",
        "second runs, two processes at once, the plan's price against the bill"
            + " [--documents 1000] [--together 200]",
        RepeatedRuns::run);
  }

  private static List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    try (TemporaryDirectory work = TemporaryDirectory.create("repeat")) {
      RepeatedRuns runs = new RepeatedRuns(work.path(), out);
      try {
        runs.second(arguments.integer("documents", 1000));
        runs.together(arguments.integer("together", 200));
        for (String strategy : new String[] {"single", "concurrent", "batch"}) {
          runs.bill(strategy);
        }
      } finally {
        runs.service.close();
      }
      return runs.figures;
    }
  }

  private void figure(String what, String metric, String unit, double value) {
    figures.add(
        Measurement.exact("repeats", Map.of("what", what), metric, unit, Better.LOWER, value));
  }

  private void second(int documents) throws Exception {
    Path folder = work.resolve("thousand");
    int pages = Folders.write(folder, documents, 3);
    Path home = work.resolve("thousand-home");
    worker("concurrent", folder, home).run();
    long billed = service.billing().pages();
    long calls = service.requestCount();
    long start = System.nanoTime();
    worker("concurrent", folder, home).run();
    figure(documents + " documents again", "calls", "calls", service.requestCount() - calls);
    out.printf(
        "second run over %d documents: %d calls, %d ms in a warm process (first run billed %d of"
            + " %d pages)%n",
        documents,
        service.requestCount() - calls,
        Duration.ofNanos(System.nanoTime() - start).toMillis(),
        billed,
        pages);
  }

  private void together(int documents) throws Exception {
    Path folder = work.resolve("shared");
    int pages = Folders.write(folder, documents, 3);
    Path home = work.resolve("shared-home");
    service.billing().reset();
    WorkerProcess one = WorkerProcess.start(baseUrl(), "concurrent", folder, home);
    WorkerProcess other = WorkerProcess.start(baseUrl(), "concurrent", folder, home);
    one.finish();
    other.finish();
    figure(
        "two processes over " + documents + " documents",
        "pages billed twice",
        "pages",
        service.billing().pages() - pages);
    out.printf(
        "two processes over %d documents at once: %d pages billed of %d%n",
        documents, service.billing().pages(), pages);
  }

  private void bill(String strategy) throws IOException {
    Path folder = work.resolve("bill");
    Folders.write(folder, 40, 3);
    Worker worker = worker(strategy, folder, work.resolve("bill-" + strategy));
    Plan plan = worker.plan();
    service.billing().reset();
    worker.run();
    BigDecimal planned = plan.price(strategy.equals("batch")).orElseThrow().amount();
    BigDecimal ledger = worker.ledger().history().total().price().amount();
    boolean same =
        planned.compareTo(ledger) == 0
            && Math.abs(planned.doubleValue() - service.billing().dollars()) < CENT_OF_A_MILLIONTH;
    out.printf(
        "%s: planned $%s, in the ledger $%s, the service's bill $%.6f: %s%n",
        strategy,
        planned.toPlainString(),
        ledger.toPlainString(),
        service.billing().dollars(),
        same ? "equal" : "DIFFERENT");
    if (!same) {
      throw new IllegalStateException("The planned price of " + strategy + " is not the bill.");
    }
    figure(
        strategy,
        "planned price less bill",
        "$",
        planned.doubleValue() - service.billing().dollars());
  }

  private Worker worker(String strategy, Path documents, Path home) {
    return new Worker(baseUrl(), strategy, documents, home);
  }

  private String baseUrl() {
    return service.uri().toString();
  }
}
