package io.github.ocr4j.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs that the report shows. */
public final class RunPresets {
  /** Two thousand pages a minute is what the announcement of March 2025 promised one node to do. */
  public static final int PAGES_PER_MINUTE = 2000;

  private static final List<String> STRATEGIES =
      List.of("single", "fixed-8", "fixed-64", "concurrent-16", "batch", "auto");
  private static final Duration DEADLINE = Duration.ofHours(30);
  private static final double SCANNED_SHARE = 0.4;
  private static final int MOST_CALLERS = 256;
  private static final long SEED = 1;

  private RunPresets() {}

  /**
   * Every way of processing a corpus, all pages sent, and the fastest and the cheapest once more
   * with routing.
   */
  public static List<StrategyRun> of(int documents) {
    Corpus corpus = new Corpus(documents, 10, SCANNED_SHARE);
    List<StrategyRun> runs = new ArrayList<>();
    STRATEGIES.forEach(strategy -> runs.add(run(corpus, strategy, false)));
    runs.add(run(corpus, "concurrent-16", true));
    runs.add(run(corpus, "batch", true));
    return runs;
  }

  /**
   * Documents of one page, by the library's strategy and by a plain pool, for more and more
   * callers.
   */
  public static List<StrategyRun> overCallers(int documents) {
    Corpus corpus = new Corpus(documents, 1, 1);
    List<StrategyRun> runs = new ArrayList<>();
    for (int callers = 1; callers <= MOST_CALLERS; callers *= 2) {
      runs.add(run(corpus, "concurrent-" + callers, false));
      runs.add(run(corpus, "fixed-" + callers, false));
    }
    return runs;
  }

  private static StrategyRun run(Corpus corpus, String strategy, boolean routed) {
    return new StrategyRun(
        corpus,
        ServiceModel.recorded(PAGES_PER_MINUTE),
        BatchModel.assumed(),
        strategy,
        routed,
        Optional.of(DEADLINE),
        SEED);
  }
}
