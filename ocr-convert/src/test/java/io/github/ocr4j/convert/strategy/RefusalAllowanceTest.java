package io.github.ocr4j.convert.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalAllowanceTest {
  private final RefusalAllowance allowance = new RefusalAllowance();

  @Test
  void keepsTheShareOfRefusedCallsBelowTwoPercentWithOneInReserve() {
    allowance.refused();
    taken(100);
    assertThat(allowance.allowsOneMore()).isFalse();

    taken(70);
    assertThat(allowance.allowsOneMore()).isTrue();
    assertThat((1 + 1 + 1) / 171.0).isLessThan(0.02);
  }

  @Test
  void allowsWhatAStartNeeds() {
    assertThat(allowance.allowsOneMoreInDoubt()).isTrue();

    refused(3);
    assertThat(allowance.allowsOneMoreInDoubt()).isFalse();
  }

  @Test
  void neverForbidsAFasterPaceForLong() {
    refused(100);

    taken(75);
    assertThat(allowance.allowsOneMoreInDoubt()).isTrue();
    assertThat(allowance.allowsOneMore()).isFalse();
    taken(125);
    assertThat(allowance.allowsOneMore()).isTrue();
  }

  private void taken(int calls) {
    for (int i = 0; i < calls; i++) {
      allowance.taken();
    }
  }

  private void refused(int calls) {
    for (int i = 0; i < calls; i++) {
      allowance.refused();
    }
  }
}
