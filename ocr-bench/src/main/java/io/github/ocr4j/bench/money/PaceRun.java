package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.Planner;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.ResultStore;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.strategy.ConcurrentStrategy;
import io.github.ocr4j.strategy.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.IntStream;

/**
 * How much of a service's limit the concurrent strategy uses, from a cold start and after the limit
 * halves, and how often it is refused.
 */
public final class PaceRun {
  private static final int CALLERS = 64;
  private static final long SETTLING_SECONDS = 20;
  private static final long SECOND = 1_000_000_000;

  private PaceRun() {}

  /**
   * Runs it.
   *
   * @param arguments the limit in pages per minute (1250), and how many seconds each half takes
   *     (60)
   * @throws IOException if no temporary directory can be made
   */
  public static void main(String[] arguments) throws IOException {
    int limit = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1250;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    int documents = limit * seconds / 60 + limit / 2 * seconds / 60;
    Path folder = Files.createTempDirectory("ocr4j-pace");
    Plan plan = plan(folder, documents);
    LimitedEngine engine = new LimitedEngine(limit);
    long start = System.nanoTime();
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            engine.limit(limit / 2.0);
          }
        },
        seconds * 1000L);
    new ConcurrentStrategy(CALLERS).run(plan, RunContext.of(engine));
    long end = System.nanoTime();
    long half = start + seconds * SECOND;
    report(engine, "from a cold start", start + SETTLING_SECONDS * SECOND, half, limit);
    report(engine, "after it halved", half + SETTLING_SECONDS * SECOND, end - SECOND, limit / 2);
    System.out.printf(
        "refused: %d of all calls, %.2f %%%n", engine.refusals(), 100 * engine.refusedShare());
    Folders.delete(folder);
  }

  private static void report(LimitedEngine engine, String when, long from, long to, int limit) {
    double possible = (double) (to - from) / SECOND * limit / 60;
    System.out.printf(
        "%s, %d s later: %.1f %% of %d pages per minute%n",
        when, SETTLING_SECONDS, 100 * engine.accepted(from, to) / possible, limit);
  }

  private static Plan plan(Path folder, int documents) {
    EngineShelf shelf =
        new EngineShelf(
            ResultStore.open(folder.resolve("store")),
            EngineIdentity.remote("limited", "model"),
            StorePolicy.standard());
    List<OcrRequest> requests =
        IntStream.range(0, documents)
            .mapToObj(i -> Document.of(SyntheticPdf.ofText(i, 1), "doc-" + i + ".pdf"))
            .map(OcrRequest::of)
            .toList();
    return Planner.builder(shelf).build().plan(requests);
  }
}
