package io.github.ocr4j.bench.money;

import io.github.ocr4j.ledger.LedgerCall;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.nio.file.Files;
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
  private int pages;

  private KillRuns(Path work, long seed) {
    this.work = work;
    this.documents = work.resolve("documents");
    this.random = new Random(seed);
  }

  /**
   * Runs it.
   *
   * @param arguments how many runs are killed once (20), how many ten times (3), and a seed (1)
   * @throws Exception when a worker cannot be started, or a run is not what it should be
   */
  public static void main(String[] arguments) throws Exception {
    int once = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int often = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    KillRuns runs = new KillRuns(Files.createTempDirectory("ocr4j-kill"), seed);
    try {
      runs.run(once, often);
    } finally {
      runs.service.close();
      Folders.delete(runs.work);
    }
  }

  private void run(int once, int often) throws Exception {
    pages = Folders.write(documents, DOCUMENTS, MOST_PAGES);
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
      System.out.printf("%-10s undisturbed %d ms; %s%n", strategy, whole.toMillis(), tally);
    }
  }

  private static int share(int runs, String strategy) {
    int index = STRATEGIES.indexOf(strategy);
    return runs / STRATEGIES.size() + (index < runs % STRATEGIES.size() ? 1 : 0);
  }

  private RunFigures disturbed(
      String strategy, int kills, Duration whole, Map<String, String> expected)
      throws IOException, InterruptedException {
    Path home = work.resolve("run");
    Folders.delete(home);
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
