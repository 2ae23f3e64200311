package io.github.ocr4j.bench.run;

import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.convert.plan.PlannedCall.Kind;
import io.github.ocr4j.convert.plan.RoutedRequest;
import io.github.ocr4j.convert.plan.Transport;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static final EngineIdentity PAID = EngineIdentity.remote("mistral", "mistral-ocr-latest");
  static final EngineIdentity FREE = EngineIdentity.embedded("local", 1);

  static final String MODEL = "mistral-ocr-latest";

  /** Refuses numbers out of range. */
  public Corpus {
    if (documents < 1 || pages < 1 || scannedShare < 0 || scannedShare > 1) {
      throw new IllegalArgumentException(
          "A corpus has documents and pages, and a share of scans from 0 to 1.");
    }
  }

  /** All pages. */
  public long totalPages() {
    return (long) documents * pages;
  }

  /**
   * The plan of a run.
   *
   * @param router says which pages are sent
   * @param prices what they cost
   */
  Plan plan(PageRouter router, PriceList prices) {
    List<PlanEntry> entries =
        IntStream.range(0, documents).mapToObj(number -> entry(number, router, prices)).toList();
    return new Plan(entries, prices.toString(), Money.zero(prices.currency()));
  }

  private PlanEntry entry(int number, PageRouter router, PriceList prices) {
    OcrRequest request =
        OcrRequest.of(document(number)).withOptions(OcrOptions.defaults().withModel(MODEL));
    RoutedRequest routed = router.route(request);
    Optional<OcrRequest> paid = routed.paid();
    int sent = paid.map(part -> pagesOf(part.pages())).orElse(0);
    List<PlannedCall> calls = new ArrayList<>();
    routed.free().ifPresent(part -> calls.add(new PlannedCall(Kind.FREE, FREE, part)));
    paid.ifPresent(part -> calls.add(new PlannedCall(Kind.PAID, PAID, part)));
    return new PlanEntry(
        request,
        "mistral",
        MODEL,
        OptionalInt.of(pages),
        0,
        routed,
        OptionalInt.of(sent),
        paid.isPresent() ? Transport.INLINE : Transport.NONE,
        paid.map(OcrRequest::pages).stream().toList(),
        calls,
        prices(sent, prices));
  }

  /** The plainest PDF with the pages of the corpus, and a number that no other has. */
  private Document document(int number) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n%").append(number).append('\n');
    pdf.append("1 0 obj<</Type/Pages/Count ").append(pages).append(">>endobj\n");
    for (int page = 0; page < pages; page++) {
      pdf.append(page + 2).append(" 0 obj<</Type/Page>>endobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\ntrailer<</Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return Document.of(pdf.toString().getBytes(StandardCharsets.US_ASCII), number + ".pdf");
  }

  int pagesOf(PageSelection selection) {
    return selection.isAll() ? pages : selection.indexes().size();
  }

  /** The text layers of the pages: in every document the first pages are scans, without any. */
  PageSource pageSource() {
    int scanned = (int) Math.round(pages * scannedShare);
    return document -> Optional.of(new DescribedPages(pages, scanned));
  }

  private static Map<Rate, Money> prices(int sent, PriceList prices) {
    Map<Rate, Money> known = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      prices.price(MODEL, rate, sent).ifPresent(price -> known.put(rate, price));
    }
    return known;
  }

  private record DescribedPages(int count, int scanned) implements PageSource.OpenPages {
    private static final PageText SCAN = new PageText(false, 595, 842, List.of());
    private static final PageText TEXT =
        new PageText(true, 595, 842, List.of(new PageText.PageWord("text", 72, 72, 100, 84)));

    @Override
    public PageText text(int pageIndex) {
      return pageIndex < scanned ? SCAN : TEXT;
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      throw new UnsupportedOperationException("A described page has no image.");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
