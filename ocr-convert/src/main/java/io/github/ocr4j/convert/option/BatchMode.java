package io.github.ocr4j.convert.option;

/** How long a run stays with its batch jobs. */
public enum BatchMode {
  /** Submits, waits and collects. */
  WAIT,
  /** Collects what is done and submits the rest; a later run collects it. */
  SUBMIT,
  /** Goes on with jobs that were made before, collects what is done, and makes no new ones. */
  COLLECT
}
