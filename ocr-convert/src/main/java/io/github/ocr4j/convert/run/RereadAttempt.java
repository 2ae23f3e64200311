package io.github.ocr4j.convert.run;

import java.util.List;
import java.util.Objects;

/**
 * What became of one try to read a page again.
 *
 * @param pageIndex the page, from 0
 * @param rung which way was tried
 * @param outcome what became of it
 * @param reasons why it is not acceptable, or what failed; empty after a repair
 */
public record RereadAttempt(int pageIndex, String rung, Outcome outcome, List<String> reasons) {

  /** What became of a try. */
  public enum Outcome {
    /** The page is acceptable now. */
    REPAIRED,
    /** The answer is no better. */
    NO_BETTER,
    /** The try failed or is not possible for this document. */
    FAILED,
    /** It was not tried, because it would have cost more than repairs, or the run, may. */
    OVER_CAP
  }

  /** Refuses nulls. */
  public RereadAttempt {
    Objects.requireNonNull(rung, "rung");
    Objects.requireNonNull(outcome, "outcome");
    reasons = List.copyOf(reasons);
  }
}
