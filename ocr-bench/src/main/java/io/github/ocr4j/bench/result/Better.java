package io.github.ocr4j.bench.result;

/** The direction in which a figure improves. */
public enum Better {
  /** More is better, as of pages per second. */
  HIGHER,
  /** Less is better, as of bytes, milliseconds or dollars. */
  LOWER,
  /** The figure describes the run and is neither good nor bad. */
  NEITHER
}
