package io.github.ocr4j.convert.internal.strategy;

import java.util.List;
import java.util.Objects;

/**
 * What became of a run.
 *
 * @param strategy the strategy's name: {@code single}, {@code concurrent} or {@code batch}
 * @param explanation why this strategy was used
 * @param outcomes one for each document, in the plan's order
 */
public record RunResult(String strategy, String explanation, List<DocumentOutcome> outcomes) {

  /** Refuses nulls. */
  public RunResult {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(explanation, "explanation");
    outcomes = List.copyOf(outcomes);
  }

  /** The documents that could not be read. */
  public List<DocumentOutcome> failures() {
    return outcomes.stream().filter(outcome -> outcome.failure().isPresent()).toList();
  }
}
