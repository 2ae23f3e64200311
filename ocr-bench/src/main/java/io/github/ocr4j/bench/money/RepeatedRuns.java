package io.github.ocr4j.bench.money;

import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a second run costs, what two runs at once cost, and whether the plan's price is the bill.
 */
public final class RepeatedRuns {
  private static final double CENT_OF_A_MILLIONTH = 1e-9;

  private final SimulatedService service =
      SimulatedService.builder().key(Worker.KEY).latency(Duration.ofMillis(20)).start();
  private final Path work;

  private RepeatedRuns(Path work) {
    this.work = work;
  }

  /**
   * Runs it.
   *
   * @param arguments how many documents are read twice (1000) and by two processes (200)
   * @throws Exception when a worker fails
   */
  public static void main(String[] arguments) throws Exception {
    int twice = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int together = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    RepeatedRuns runs = new RepeatedRuns(Files.createTempDirectory("ocr4j-repeat"));
    try {
      runs.second(twice);
      runs.together(together);
      for (String strategy : new String[] {"single", "concurrent", "batch"}) {
        runs.bill(strategy);
      }
    } finally {
      runs.service.close();
      Folders.delete(runs.work);
    }
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
    System.out.printf(
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
    System.out.printf(
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
    System.out.printf(
        "%s: planned $%s, in the ledger $%s, the service's bill $%.6f: %s%n",
        strategy,
        planned.toPlainString(),
        ledger.toPlainString(),
        service.billing().dollars(),
        same ? "equal" : "DIFFERENT");
  }

  private Worker worker(String strategy, Path documents, Path home) {
    return new Worker(baseUrl(), strategy, documents, home);
  }

  private String baseUrl() {
    return service.uri().toString();
  }
}
