package io.github.ocr4j.bench.run;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.PlanEntry;
import io.github.ocr4j.plan.Transport;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The documents of a run, described by their numbers: they are never opened.
 *
 * @param documents how many, 1 or more
 * @param pages pages of each, 1 or more
 * @param scannedShare which share of each document's pages has no text layer, 0 to 1
 */
public record Corpus(int documents, int pages, double scannedShare) {
  static final String MODEL = "mistral-ocr-latest";

  /** Refuses what is no corpus. */
  public Corpus {
    if (documents < 1 || pages < 1 || scannedShare < 0 || scannedShare > 1) {
      throw new IllegalArgumentException(
          "A corpus has documents and pages, and a share of scans from 0 to 1.");
    }
  }

  /**
   * All pages.
   *
   * @return documents times pages
   */
  public long totalPages() {
    return (long) documents * pages;
  }

  /** The pages of a document that are sent when those with a text layer are not. */
  int scannedPages() {
    return (int) Math.round(pages * scannedShare);
  }

  /**
   * The plan of a run.
   *
   * @param routed whether only scanned pages are sent
   * @param prices what they cost
   * @return one call for each document that has something to be sent
   */
  Plan plan(boolean routed, PriceList prices) {
    int sent = routed ? scannedPages() : pages;
    List<PlanEntry> entries =
        sent == 0
            ? List.of()
            : IntStream.range(0, documents)
                .mapToObj(number -> entry(number, sent, prices))
                .toList();
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  private PlanEntry entry(int number, int sent, PriceList prices) {
    PageSelection selection =
        sent == pages
            ? PageSelection.all()
            : PageSelection.of(IntStream.range(0, sent).boxed().toList());
    OcrRequest request =
        OcrRequest.builder(Document.uploaded("document-" + number))
            .model(MODEL)
            .pages(selection)
            .build();
    return new PlanEntry(
        request,
        "mistral",
        MODEL,
        OptionalInt.of(pages),
        0,
        pages - sent,
        OptionalInt.of(sent),
        Transport.FILE_ID,
        List.of(selection),
        prices(sent, prices));
  }

  private static Map<Rate, Money> prices(int sent, PriceList prices) {
    Map<Rate, Money> known = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      prices.price(MODEL, rate, sent).ifPresent(price -> known.put(rate, price));
    }
    return known;
  }
}
