package io.github.ocr4j.local.internal.child;

/** The child has ended instead of answering. */
public final class ChildEndedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int OUT_OF_MEMORY = 3;

  private final int status;

  ChildEndedException(int status) {
    super("the isolated process ended with status " + status);
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Whether its objects needed more memory than it may use. */
  public boolean isOutOfMemory() {
    return status == OUT_OF_MEMORY;
  }
}
