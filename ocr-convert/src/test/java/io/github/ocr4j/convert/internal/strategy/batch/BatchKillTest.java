package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A run that stops between any two of its steps, as a killed process does. */
class BatchKillTest extends BatchFixture {
  @Test
  void aRunKilledAnywhereIsContinuedWithoutPayingTwice() throws IOException {
    int steps = steps();
    service.reset();

    for (int step = 0; step < steps; step++) {
      String store = "killed-" + step;
      killAt(store, step);
      RunResult resumed = run(store, BatchMode.WAIT, nothing -> {});

      assertThat(resumed.failures()).as("after a kill at step " + step).isEmpty();
      assertThat(resumed.outcomes()).allMatch(outcome -> outcome.result().isPresent());
      assertThat(service.billing().pages()).as("pages billed").isEqualTo(10L * (step + 1));
      assertThat(ledger(store).history().openCalls()).isEmpty();
      assertThat(left()).isEmpty();
      assertThat(uploads()).as("uploads left").isZero();
    }
    assertThat(steps).isGreaterThan(10);
  }

  private int steps() {
    StepCounter counter = new StepCounter(Integer.MAX_VALUE);
    run("count", BatchMode.WAIT, counter);
    return counter.passed;
  }

  private void killAt(String store, int last) {
    assertThatThrownBy(() -> run(store, BatchMode.WAIT, new StepCounter(last)))
        .isInstanceOf(Killed.class);
  }

  /** Stops a run at a step; how often it polls depends on the service, so that counts once. */
  private static final class StepCounter implements Checkpoint {
    private final int last;
    private boolean polled;
    private int passed;

    StepCounter(int last) {
      this.last = last;
    }

    @Override
    public void passed(String step) {
      if (step.equals("polled") && polled) {
        return;
      }
      polled |= step.equals("polled");
      if (passed++ == last) {
        throw new Killed();
      }
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
