package io.github.ocr4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerListenerTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerListener listener = new MicrometerListener(registry);

  @Test
  void timesCallsByTheirOutcome() {
    listener.accept(
        new OcrEvent.CallCompleted("ocr", 1, Duration.ofMillis(40), 0, Optional.empty()));
    listener.accept(
        new OcrEvent.CallFailed("ocr", 1, Duration.ofMillis(5), new IllegalStateException()));

    assertThat(
            registry
                .get("ocr4j.calls")
                .tag("outcome", "answered")
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(40);
    assertThat(registry.get("ocr4j.calls").tag("outcome", "IllegalStateException").timer().count())
        .isEqualTo(1);
  }

  @Test
  void countsRetriesAndWhatMayBeBilledTwice() {
    Failure failure = Failure.withoutAnswer("The connection broke.").withPossiblyBilled(true);
    listener.accept(
        new OcrEvent.CallRetried(
            "ocr", 1, Duration.ofSeconds(1), new ConnectionException(failure, null)));

    assertThat(registry.get("ocr4j.retries").counter().count()).isEqualTo(1);
    assertThat(registry.get("ocr4j.possibly.billed.twice").counter().count()).isEqualTo(1);
  }

  @Test
  void addsUpPagesAndMoney() {
    String model = "mistral-ocr-latest";
    listener.accept(
        new OcrEvent.PagesBilled(
            "a.pdf",
            model,
            UsageInfo.ofPages(250),
            false,
            PriceList.standard().price(model, Rate.SYNC, 250)));

    assertThat(registry.get("ocr4j.pages.billed").counter().count()).isEqualTo(250);
    assertThat(registry.get("ocr4j.cost").tag("currency", "USD").counter().count()).isEqualTo(1.0);
  }
}
