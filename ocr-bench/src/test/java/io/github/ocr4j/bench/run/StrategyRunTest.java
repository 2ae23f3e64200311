package io.github.ocr4j.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ocr4j.bench.virtual.VirtualTime;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StrategyRunTest {
  private static final ServiceModel STEADY =
      service(Latency.fixed(Duration.ofMillis(500)), OptionalInt.empty());

  private static final ServiceModel HURRIED =
      service(Latency.fixed(Duration.ofMillis(500)), OptionalInt.of(2000));

  @Test
  void one_by_one_takes_the_sum_of_the_latencies() {
    RunFigures figures = virtual(run(new Corpus(100, 1, 1), STEADY, "single"));
    assertThat(figures.duration()).isEqualTo(Duration.ofSeconds(50));
    assertThat(figures.pagesPerSecond()).isCloseTo(2, within(1e-9));
  }

  @Test
  void a_pool_of_ten_is_ten_times_as_fast() {
    RunFigures figures = virtual(run(new Corpus(100, 1, 1), STEADY, "fixed-10"));
    assertThat(figures.duration()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    StrategyRun run = run(new Corpus(300, 4, 1), ServiceModel.recorded(1200), "concurrent-16");
    assertThat(virtual(run).duration()).isEqualTo(virtual(run).duration());
  }

  @Test
  void our_pace_stays_just_below_the_limit_with_few_refusals() {
    RunFigures figures =
        virtual(run(new Corpus(4000, 1, 1), ServiceModel.announced(600), "concurrent-32"));
    assertThat(figures.pagesPerSecond()).isBetween(9.0, 10.3);
    assertThat(figures.refusedShare()).isLessThan(0.05);
    assertThat(figures.failures()).isLessThan(40);
  }

  @Test
  void the_client_asks_again_for_what_was_refused_even_one_by_one() {
    // One document takes three seconds of the limit, so that the next one comes too early.
    RunFigures figures = virtual(run(new Corpus(40, 100, 1), HURRIED, "single"));
    assertThat(figures.refusedShare()).isPositive();
    assertThat(figures.failures()).isZero();
  }

  @Test
  void routing_pays_for_scanned_pages_only() {
    StrategyRun all = run(new Corpus(50, 10, 0.3), STEADY, "single");
    StrategyRun routed =
        new StrategyRun(
            all.corpus(), STEADY, BatchModel.assumed(), "single", true, Optional.empty(), 1);
    assertThat(virtual(routed).dollarsPerThousandPages())
        .isCloseTo(virtual(all).dollarsPerThousandPages() * 0.3, within(1e-6));
  }

  @Test
  void a_batch_job_costs_half_and_waits_its_turn() {
    Corpus corpus = new Corpus(1000, 10, 1);
    RunFigures batch = virtual(run(corpus, STEADY, "batch"));
    RunFigures single = virtual(run(corpus, STEADY, "single"));
    assertThat(batch.dollarsPerThousandPages())
        .isCloseTo(single.dollarsPerThousandPages() / 2, within(1e-6));
    assertThat(batch.duration()).isBetween(Duration.ofHours(2), Duration.ofMinutes(125));
  }

  @Test
  void auto_takes_the_batch_when_the_deadline_allows_it() {
    Corpus corpus = new Corpus(1000, 10, 1);
    StrategyRun relaxed =
        new StrategyRun(
            corpus,
            STEADY,
            BatchModel.assumed(),
            "auto",
            false,
            Optional.of(Duration.ofHours(30)),
            1);
    StrategyRun hurried =
        new StrategyRun(
            corpus,
            STEADY,
            BatchModel.assumed(),
            "auto",
            false,
            Optional.of(Duration.ofHours(3)),
            1);
    assertThat(virtual(relaxed).dollarsPerThousandPages())
        .isLessThan(virtual(hurried).dollarsPerThousandPages());
    assertThat(virtual(hurried).duration()).isLessThan(Duration.ofHours(2));
  }

  @Test
  void virtual_and_real_time_make_the_same_calls_and_bills() {
    for (String strategy : List.of("single", "fixed-4", "batch")) {
      StrategyRun run =
          new StrategyRun(
              new Corpus(12, 2, 0.5),
              service(Latency.fixed(Duration.ofMillis(20)), OptionalInt.empty()),
              new BatchModel(Duration.ofMillis(50), 1000),
              strategy,
              true,
              Optional.empty(),
              1);
      RunFigures real = run.run(new FastTime());
      RunFigures virtual = virtual(run);

      assertThat(real.calls()).as(strategy).isEqualTo(virtual.calls());
      assertThat(real.dollarsPerThousandPages()).isEqualTo(virtual.dollarsPerThousandPages());
      assertThat(real.failures()).isZero();
    }
  }

  @Test
  void a_routed_batch_job_pays_for_scanned_pages_and_reads_the_others_here() {
    StrategyRun run =
        new StrategyRun(
            new Corpus(30, 10, 0.3),
            STEADY,
            BatchModel.assumed(),
            "batch",
            true,
            Optional.empty(),
            1);
    RunFigures figures = virtual(run);
    assertThat(figures.failures()).isZero();
    assertThat(figures.dollarsPerThousandPages()).isCloseTo(2 * 0.3, within(1e-6));
  }

  /**
   * The time of the machine, a hundred times as fast, so that a wait of seconds holds no test up.
   */
  private static final class FastTime implements TimeSource {
    private static final int FACTOR = 100;

    private final Instant start = Instant.now();

    @Override
    public Instant now() {
      return start.plusNanos(nanoTime());
    }

    @Override
    public long nanoTime() {
      return FACTOR * Duration.between(start, Instant.now()).toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos() / FACTOR);
    }
  }

  private static RunFigures virtual(StrategyRun run) {
    return run.run(new VirtualTime(run.threads()));
  }

  private static StrategyRun run(Corpus corpus, ServiceModel service, String strategy) {
    return new StrategyRun(
        corpus, service, BatchModel.assumed(), strategy, false, Optional.empty(), 1);
  }

  private static ServiceModel service(Latency latency, OptionalInt pagesPerMinute) {
    return new ServiceModel(
        "steady", latency, OptionalDouble.empty(), pagesPerMinute, 0, Duration.ofMillis(20));
  }
}
