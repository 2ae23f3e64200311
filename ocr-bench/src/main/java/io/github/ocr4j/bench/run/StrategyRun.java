package io.github.ocr4j.bench.run;

import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.internal.strategy.AutoStrategy;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.internal.strategy.SingleStrategy;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way of processing a corpus with a service.
 *
 * @param corpus the documents
 * @param service how the service answers
 * @param batch how it works on batch jobs
 * @param strategy {@code single}, {@code fixed-N}, {@code concurrent-N}, {@code batch} or {@code
 *     auto}
 * @param routed whether pages with a text layer are read on the spot instead of being sent
 * @param deadline for {@code auto}
 * @param seed the same seed gives the same run in virtual time
 */
public record StrategyRun(
    Corpus corpus,
    ServiceModel service,
    BatchModel batch,
    String strategy,
    boolean routed,
    Optional<Duration> deadline,
    long seed) {

  private static final int AUTO_CONCURRENCY = 64;

  /** How many threads wait and work in this run: 1 or more, never more than there are calls. */
  public int threads() {
    int dash = strategy.lastIndexOf('-');
    int wanted =
        strategy.equals("auto") && deadlineAllowsNoBatch()
            ? AUTO_CONCURRENCY
            : dash < 0 ? 1 : Integer.parseInt(strategy.substring(dash + 1));
    return Math.min(wanted, corpus.documents());
  }

  private boolean deadlineAllowsNoBatch() {
    return deadline.map(time -> time.compareTo(BatchModel.LONGEST_JOB) < 0).orElse(true);
  }

  /** The parameters that identify this run in an experiment. */
  Map<String, String> parameters() {
    return Map.of(
        "strategy", strategy,
        "routing", routed ? "scans-only" : "all",
        "documents", String.valueOf(corpus.documents()),
        "pages", String.valueOf(corpus.pages()),
        "service", service.label());
  }

  /** Runs it in virtual or in real time. */
  public RunFigures run(TimeSource time) {
    PriceList prices = PriceList.standard();
    RunMeter meter = new RunMeter();
    PageRouter router =
        new PageRouter(routed ? Routing.SCANS_ONLY : Routing.ALL, corpus.pageSource());
    Plan plan = corpus.plan(router, prices);
    TracedEngine local = new ModelledLocalEngine(corpus, time);
    Function<TracedEngine, CallExecutor> routing =
        paid -> CallExecutor.of(Map.of(Corpus.PAID, paid, Corpus.FREE, local));
    long start = time.nanoTime();
    RunListener listener =
        new RunListener() {
          @Override
          public void documentDone(DocumentOutcome outcome) {
            if (outcome.result().isPresent()) {
              meter.documentDone(time.nanoTime() - start);
            }
          }
        };
    ModelledService answers = new ModelledService(service, time, meter, seed);
    RunResult result;
    try (ModelledServer server = new ModelledServer(threads());
        ModelledClient client = new ModelledClient(answers, server, corpus, time, threads())) {
      new ModelledBatchService(batch, server, corpus.pages(), time, meter);
      TracedEngine engine = isByHand() ? new ModelledEngine(answers, corpus) : client;
      RunContext context = new RunContext(routing.apply(engine), Optional.empty(), listener, time);
      result = strategy(new ModelledBatch(client.client(), routing)).run(plan, context);
    }
    return new RunFigures(
        Duration.ofNanos(time.nanoTime() - start),
        corpus.totalPages() - (long) result.failures().size() * corpus.pages(),
        meter.calls(),
        meter.refusals(),
        result.failures().size(),
        dollars(meter, prices),
        new Percentiles(meter.latencies()),
        new Percentiles(meter.completions()));
  }

  private boolean isByHand() {
    return strategy.startsWith("fixed");
  }

  private ProcessingStrategy strategy(ProcessingStrategy job) {
    String kind = strategy.contains("-") ? strategy.substring(0, strategy.indexOf('-')) : strategy;
    return switch (kind) {
      case "single" -> new SingleStrategy();
      case "fixed" -> new FixedConcurrency(threads());
      case "concurrent" -> new ConcurrentStrategy(threads());
      case "batch" -> job;
      case "auto" ->
          new AutoStrategy(AUTO_CONCURRENCY, deadline, BatchModel.LONGEST_JOB, Optional.of(job));
      default -> throw new IllegalArgumentException("There is no strategy " + strategy + ".");
    };
  }

  private static double dollars(RunMeter meter, PriceList prices) {
    return dollars(prices, Rate.SYNC, meter.pages())
        + dollars(prices, Rate.BATCH, meter.batchPages());
  }

  private static double dollars(PriceList prices, Rate rate, long pages) {
    return prices.price(Corpus.MODEL, rate, pages).orElseThrow().amount().doubleValue();
  }
}
