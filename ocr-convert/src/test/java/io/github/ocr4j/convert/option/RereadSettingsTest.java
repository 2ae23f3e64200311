package io.github.ocr4j.convert.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RereadSettingsTest {
  private static final Money DOLLAR = Money.usd("1.00");

  @Test
  void theUsualLadderAsksNoChatModel() {
    assertThat(new RereadSettings(RereadMethod.usual(), DOLLAR, "m").asksChat()).isFalse();
    assertThat(new RereadSettings(List.of(RereadMethod.CHAT), DOLLAR, "m").asksChat()).isTrue();
  }

  @Test
  void aStepIsNamedOnce() {
    assertThatThrownBy(
            () ->
                new RereadSettings(
                    List.of(RereadMethod.CHAT, RereadMethod.AS_IMAGE, RereadMethod.CHAT),
                    DOLLAR,
                    "m"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("-Docr.repairLadder");
  }

  @Test
  void aLadderHasAStep() {
    assertThatThrownBy(() -> new RereadSettings(List.of(), DOLLAR, "m"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("names no step");
  }
}
