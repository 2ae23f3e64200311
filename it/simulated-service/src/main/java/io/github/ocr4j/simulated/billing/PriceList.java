package io.github.ocr4j.simulated.billing;

import java.util.Map;

/**
 * Prices in US dollars for a thousand pages.
 *
 * @param perThousand by model
 * @param perThousandAnnotated by model, for pages that are annotated as well
 * @param batchFactor what a page in a batch costs, as a share
 */
public record PriceList(
    Map<String, Double> perThousand, Map<String, Double> perThousandAnnotated, double batchFactor) {

  private static final double LATEST = 4;
  private static final double LATEST_ANNOTATED = 5;

  /** As published on 2026-08-21; a model that is not listed costs what the latest one costs. */
  public static final PriceList PUBLISHED =
      new PriceList(
          Map.of(
              "mistral-ocr-2503", 1.0,
              "mistral-ocr-2505", 1.0,
              "mistral-ocr-2512", 2.0,
              "mistral-ocr-3", 2.0,
              "mistral-ocr-3-0", 2.0),
          Map.of(
              "mistral-ocr-2503", 1.0,
              "mistral-ocr-2505", 3.0,
              "mistral-ocr-2512", 3.0,
              "mistral-ocr-3", 3.0,
              "mistral-ocr-3-0", 3.0),
          0.5);

  /** Keeps the maps unchangeable. */
  public PriceList {
    perThousand = Map.copyOf(perThousand);
    perThousandAnnotated = Map.copyOf(perThousandAnnotated);
  }

  /**
   * Returns what a call costs, in US dollars.
   *
   * @param call the call
   */
  public double dollars(BilledCall call) {
    double thousand =
        call.annotated()
            ? perThousandAnnotated.getOrDefault(call.model(), LATEST_ANNOTATED)
            : perThousand.getOrDefault(call.model(), LATEST);
    return thousand * call.pages() / 1000 * (call.batch() ? batchFactor : 1);
  }
}
