package io.github.ocr4j.bench.run;

/** How one attempt of a call ended: the statuses that the modelled service knows. */
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
