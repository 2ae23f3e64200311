package io.github.ocr4j.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.price.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void readsDurationsWithAndWithoutUnit() {
    assertThat(Quantity.duration("timeout", "90")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Quantity.duration("timeout", "5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(Quantity.duration("timeout", "250 ms")).isEqualTo(Duration.ofMillis(250));
    assertThat(Quantity.duration("timeout", "2h")).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void readsSizesAndAmounts() {
    assertThat(Quantity.bytes("maxStoreSize", "500m")).isEqualTo(500_000_000L);
    assertThat(Quantity.bytes("maxStoreSize", "2 GB")).isEqualTo(2_000_000_000L);
    assertThat(Quantity.money("maxCost", "2.50")).isEqualTo(Money.usd("2.5"));
    assertThat(Quantity.whole("maxPages", " 12 ")).isEqualTo(12);
  }

  @Test
  void refusesAnythingElseWithAnExample() {
    assertThatThrownBy(() -> Quantity.duration("timeout", "soon"))
        .hasMessage(
            "'soon' is no value of timeout: set -Docr.timeout to a duration, such as 90s or 5m.");
    assertThatThrownBy(() -> Quantity.money("maxCost", "-1")).hasMessageContaining("2.50");
    assertThatThrownBy(() -> Quantity.whole("maxPages", "1.5")).hasMessageContaining("whole");
    assertThatThrownBy(() -> Quantity.bytes("maxStoreSize", "big")).hasMessageContaining("500M");
  }
}
