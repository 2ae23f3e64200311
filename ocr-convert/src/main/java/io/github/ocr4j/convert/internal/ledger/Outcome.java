package io.github.ocr4j.convert.internal.ledger;

/** How a call that may be billed ended. */
public enum Outcome {
  /** It has not ended, or the process was killed before it did: it may have been billed. */
  OPEN,
  /** An answer came and is billed. */
  ANSWERED,
  /** It failed in a way that is not billed. */
  REFUSED,
  /** It failed in a way that may have been billed, such as a time out. */
  UNKNOWN;

  /**
   * Whether money may have been spent without an answer to show for it.
   *
   * @return true for {@link #OPEN} and {@link #UNKNOWN}
   */
  public boolean isPossiblyBilled() {
    return this == OPEN || this == UNKNOWN;
  }
}
