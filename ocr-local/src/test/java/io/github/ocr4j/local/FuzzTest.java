package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzTest {
  @Test
  void damagedDocumentsAreReadOrRefusedWithASentence() {
    Fuzz.Outcome outcome = Fuzz.run(20261122, 90);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.read() + outcome.refused()).isEqualTo(90);
  }
}
