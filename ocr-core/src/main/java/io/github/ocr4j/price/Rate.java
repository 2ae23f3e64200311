package io.github.ocr4j.price;

/** Which of a model's prices a page is billed at. */
public enum Rate {
  /** Pages answered at once. */
  SYNC,
  /** Pages of a batch job. */
  BATCH,
  /** Pages answered at once with an annotation of the document or of its images. */
  ANNOTATED,
  /** Pages of a batch job with an annotation. */
  BATCH_ANNOTATED;

  /**
   * The rate of a call.
   *
   * @param batch whether it is part of a batch job
   * @param annotated whether an annotation is asked for
   * @return the rate
   */
  public static Rate of(boolean batch, boolean annotated) {
    if (batch) {
      return annotated ? BATCH_ANNOTATED : BATCH;
    }
    return annotated ? ANNOTATED : SYNC;
  }
}
