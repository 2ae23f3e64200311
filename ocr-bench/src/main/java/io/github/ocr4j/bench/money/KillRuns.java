package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.ledger.LedgerCall;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Kills a program that converts documents with SIGKILL at random moments, lets it run to its end,
 * and compares what it has and what it paid with an undisturbed run.
 */
public final class KillRuns {
  private static final int DOCUMENTS = 40;
  private static final int MOST_PAGES = 3;
  private static final List<String> STRATEGIES = List.of("single", "concurrent", "batch");

  private final SimulatedService service =
      SimulatedService.builder().key(Worker.KEY).latency(Duration.ofMillis(30)).start();
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
        "runs that are killed and resumed, against an undisturbed one"
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
      long start = System.nanoTime();
      WorkerProcess.start(baseUrl(), strategy, documents, home).finish();
      Duration whole = Duration.ofNanos(System.nanoTime() - start);
      Map<String, String> expected = Folders.answers(home);
      Tally tally = new Tally();
      for (int run = 0; run < share(once, strategy); run++) {
        tally.add(disturbed(strategy, 1, whole, expected));
      }
      for (int run = 0; run < share(often, strategy); run++) {
        tally.add(disturbed(strategy, 10, whole, expected));
      }
      out.printf("%-10s undisturbed %d ms; %s%n", strategy, whole.toMillis(), tally);
      figures.addAll(tally.measurements(strategy));
      if (tally.right < tally.runs) {
        throw new IllegalStateException("A killed run of " + strategy + " was not made good.");
      }
    }
    return figures;
  }

  private static int share(int runs, String strategy) {
    int index = STRATEGIES.indexOf(strategy);
    return runs / STRATEGIES.size() + (index < runs % STRATEGIES.size() ? 1 : 0);
  }

  private RunFigures disturbed(
      String strategy, int kills, Duration whole, Map<String, String> expected)
      throws IOException, InterruptedException {
    Path home = work.resolve("run");
    TemporaryDirectory.delete(home);
    service.billing().reset();
    Map<String, LedgerCall> open = new LinkedHashMap<>();
    int killed = 0;
    for (int kill = 0; kill < kills; kill++) {
      Duration delay = Duration.ofMillis(random.nextLong(whole.toMillis()));
      boolean wasKilled =
          WorkerProcess.start(baseUrl(), strategy, documents, home).killAfter(delay);
      killed += wasKilled ? 1 : 0;
      for (LedgerCall call : worker(strategy, home).ledger().history().openCalls()) {
        open.putIfAbsent(call.id(), call);
      }
    }
    WorkerProcess.start(baseUrl(), strategy, documents, home).finish();
    return new RunFigures(
        killed,
        Folders.answers(home).equals(expected),
        service.billing().pages() - pages,
        List.copyOf(open.values()),
        strategy.equals("batch"));
  }

  private Worker worker(String strategy, Path home) {
    return new Worker(baseUrl(), strategy, documents, home);
  }

  private String baseUrl() {
    return service.uri().toString();
  }

  private record RunFigures(
      int killed, boolean identical, long excessPages, List<LedgerCall> open, boolean batch) {

    long openPages() {
      return open.stream().mapToLong(call -> call.pagesBilled().orElse(0)).sum();
    }

    boolean isRight() {
      return identical && excessPages >= 0 && excessPages <= (batch ? 0 : openPages());
    }
  }

  private static final class Tally {
    private int runs;
    private int killed;
    private int identical;
    private int right;
    private long excess;
    private long openPages;
    private final List<String> open = new ArrayList<>();

    void add(RunFigures figures) {
      runs++;
      killed += figures.killed();
      identical += figures.identical() ? 1 : 0;
      right += figures.isRight() ? 1 : 0;
      excess += figures.excessPages();
      openPages += figures.openPages();
      figures.open().forEach(call -> open.add("run " + runs + ": " + named(call)));
    }

    private static String named(LedgerCall call) {
      OptionalInt count = call.pagesBilled();
      return call.charge().documentName()
          + ", pages "
          + call.charge().pages()
          + " ("
          + (count.isPresent() ? count.getAsInt() : "unknown number")
          + ")";
    }

    List<Measurement> measurements(String strategy) {
      Map<String, String> how = Map.of("strategy", strategy);
      return List.of(
          Measurement.exact("kills", how, "runs", "runs", Better.NEITHER, runs),
          Measurement.exact("kills", how, "kills", "kills", Better.NEITHER, killed),
          Measurement.exact("kills", how, "byte-identical", "runs", Better.HIGHER, identical),
          Measurement.exact("kills", how, "pages beyond need", "pages", Better.LOWER, excess),
          Measurement.exact(
              "kills", how, "pages of open entries", "pages", Better.LOWER, openPages),
          Measurement.exact("kills", how, "runs within the bound", "runs", Better.HIGHER, right));
    }

    @Override
    public String toString() {
      return runs
          + " runs, "
          + killed
          + " kills: byte-identical "
          + identical
          + "/"
          + runs
          + ", pages billed beyond need "
          + excess
          + " (open ledger entries at the kills: "
          + openPages
          + " pages), runs within the bound "
          + right
          + "/"
          + runs
          + open.stream()
              .map(call -> "\n    open at a kill, " + call)
              .collect(Collectors.joining());
    }
  }
}
