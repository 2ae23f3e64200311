package io.github.ocr4j.simulated.billing;

/**
 * Pages that were paid for.
 *
 * @param model the model's name as it was asked for
 * @param pages how many pages
 * @param annotated whether they were annotated as well
 * @param batch whether they were read by a batch job, at half the price
 * @param documentSha256 the document's SHA-256 in lower-case hexadecimal
 */
public record BilledCall(
    String model, int pages, boolean annotated, boolean batch, String documentSha256) {}
