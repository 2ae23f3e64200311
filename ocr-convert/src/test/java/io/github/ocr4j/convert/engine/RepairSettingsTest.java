package io.github.ocr4j.convert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairSettingsTest {
  private static final Money DOLLAR = Money.usd("1.00");

  @Test
  void theUsualLadderAsksNoChatModel() {
    assertThat(new RepairSettings(RepairStep.usual(), DOLLAR, "m").asksChat()).isFalse();
    assertThat(new RepairSettings(List.of(RepairStep.CHAT), DOLLAR, "m").asksChat()).isTrue();
  }

  @Test
  void aStepIsNamedOnce() {
    assertThatThrownBy(
            () ->
                new RepairSettings(
                    List.of(RepairStep.CHAT, RepairStep.AS_IMAGE, RepairStep.CHAT), DOLLAR, "m"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("-Docr.repairLadder");
  }

  @Test
  void aLadderHasAStep() {
    assertThatThrownBy(() -> new RepairSettings(List.of(), DOLLAR, "m"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("names no step");
  }
}
