package io.github.ocr4j.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final int FILES = Integer.getInteger("ocr4j.fuzz.files", 210);
  private static final long SEED = Long.getLong("ocr4j.fuzz.seed", 1L);

  @Test
  void damagedFilesAreReadOrRefusedWithASentence() throws IOException {
    FuzzProgram.Outcome outcome = FuzzProgram.run(0, FILES, SEED);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.refused()).isPositive();
    assertThat(outcome.read()).isPositive();
  }
}
