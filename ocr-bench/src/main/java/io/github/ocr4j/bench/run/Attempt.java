package io.github.ocr4j.bench.run;

/** The outcome of one attempt of a call, with the status that the modelled service answers. */
enum Attempt {
  ANSWERED(200),
  REFUSED(429),
  FAILED(503);

  private final int status;

  Attempt(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }
}
