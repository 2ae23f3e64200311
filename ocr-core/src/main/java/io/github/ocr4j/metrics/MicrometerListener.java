package io.github.ocr4j.metrics;

import io.github.ocr4j.event.OcrEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Counts and times what a client does: {@code ocr4j.calls} (timer by operation and outcome), {@code
 * ocr4j.retries}, {@code ocr4j.throttled} (timer), {@code ocr4j.possibly.billed.twice}, {@code
 * ocr4j.pages.billed} and {@code ocr4j.cost} (by model and currency). Thread-safe.
 */
public final class MicrometerListener implements Consumer<OcrEvent> {
  private static final String OPERATION = "operation";

  private final MeterRegistry registry;

  /**
   * Writes to a registry.
   *
   * @param registry where the meters are
   */
  @SuppressWarnings("exports") // Micrometer is an optional dependency of the module.
  public MicrometerListener(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void accept(OcrEvent event) {
    if (event instanceof OcrEvent.CallCompleted call) {
      registry
          .timer("ocr4j.calls", OPERATION, call.operation(), "outcome", "answered")
          .record(call.time());
    } else if (event instanceof OcrEvent.CallFailed call) {
      registry
          .timer(
              "ocr4j.calls",
              OPERATION,
              call.operation(),
              "outcome",
              call.failure().getClass().getSimpleName())
          .record(call.time());
    } else if (event instanceof OcrEvent.CallRetried call) {
      retried(call);
    } else if (event instanceof OcrEvent.CallThrottled call) {
      registry.timer("ocr4j.throttled", OPERATION, call.operation()).record(call.delay());
    } else if (event instanceof OcrEvent.PagesBilled billed) {
      billed(billed);
    }
  }

  private void retried(OcrEvent.CallRetried call) {
    registry.counter("ocr4j.retries", OPERATION, call.operation()).increment();
    if (call.possiblyBilledTwice()) {
      registry.counter("ocr4j.possibly.billed.twice", OPERATION, call.operation()).increment();
    }
  }

  private void billed(OcrEvent.PagesBilled billed) {
    registry
        .counter("ocr4j.pages.billed", "model", billed.model())
        .increment(billed.usage().pagesProcessed());
    billed
        .cost()
        .ifPresent(
            cost ->
                registry
                    .counter(
                        "ocr4j.cost",
                        "model",
                        billed.model(),
                        "currency",
                        cost.currency().getCurrencyCode())
                    .increment(cost.amount().doubleValue()));
  }
}
