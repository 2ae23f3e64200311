package io.github.ocr4j.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void countsExactly() {
    Money tenth = Money.usd("0.1");

    assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.usd("0.3"));
    assertThat(Money.usd("0.004").times(1250)).isEqualTo(Money.usd("5"));
  }

  @Test
  void equalAmountsAreEqualWhateverTheirDigits() {
    assertThat(Money.usd("4.00")).isEqualTo(Money.usd("4")).hasSameHashCodeAs(Money.usd("4"));
  }

  @Test
  void showsAtLeastCents() {
    assertThat(Money.usd("4")).hasToString("$4.00");
    assertThat(Money.usd("0.012")).hasToString("$0.012");
    assertThat(Money.usd("1000")).hasToString("$1000.00");
  }

  @Test
  void refusesToMixCurrencies() {
    Money euro = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));

    assertThatThrownBy(() -> Money.usd("1").plus(euro)).hasMessageContaining("EUR");
    assertThatThrownBy(() -> Money.usd("1").isMoreThan(euro)).hasMessageContaining("EUR");
  }
}
