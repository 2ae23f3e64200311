package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalBudgetTest {
  private final RefusalBudget budget = new RefusalBudget();

  @Test
  void keepsTheShareOfRefusedCallsBelowTwoPercentWithOneInReserve() {
    budget.refused();
    accepted(100);
    assertThat(budget.allowsOneMore()).isFalse();

    accepted(70);
    assertThat(budget.allowsOneMore()).isTrue();
    assertThat((1 + 1 + 1) / 171.0).isLessThan(0.02);
  }

  @Test
  void allowsWhatAStartNeeds() {
    assertThat(budget.allowsOneMoreInDoubt()).isTrue();

    refused(3);
    assertThat(budget.allowsOneMoreInDoubt()).isFalse();
  }

  @Test
  void neverForbidsAFasterRateForLong() {
    refused(100);

    accepted(75);
    assertThat(budget.allowsOneMoreInDoubt()).isTrue();
    assertThat(budget.allowsOneMore()).isFalse();
    accepted(125);
    assertThat(budget.allowsOneMore()).isTrue();
  }

  private void accepted(int calls) {
    for (int i = 0; i < calls; i++) {
      budget.accepted();
    }
  }

  private void refused(int calls) {
    for (int i = 0; i < calls; i++) {
      budget.refused();
    }
  }
}
