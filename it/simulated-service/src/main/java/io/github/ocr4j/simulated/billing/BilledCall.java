package io.github.ocr4j.simulated.billing;

/**
 * Pages that were paid for.
 *
 * @param pages how many pages
 * @param annotated whether they were annotated as well
 * @param batch whether they were read by a batch job, at half the price
 * @param documentSha256 the document's SHA-256 in lower-case hexadecimal
 * @param dollars the price in US dollars
 */
public record BilledCall(
    int pages, boolean annotated, boolean batch, String documentSha256, double dollars) {

  /** Returns what the same pages cost in a batch job. */
  public BilledCall inBatch() {
    return new BilledCall(pages, annotated, true, documentSha256, dollars / 2);
  }
}
