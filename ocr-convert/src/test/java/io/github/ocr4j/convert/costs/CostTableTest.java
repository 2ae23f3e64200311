package io.github.ocr4j.convert.costs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTableTest {
  private static final TimeSource TIME =
      TimeSource.of(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

  private final Ledger ledger = Ledger.inMemory(TIME);

  @Test
  void showsTheSumThenDaysModelsAndTheDearestDocumentsFirst() {
    pay("small.pdf", 1);
    pay("large.pdf", 1000);

    assertThat(new CostTable(report()).lines())
        .containsExactly(
            "Spent: $4.004 for 1001 pages in 2 calls",
            "Saved by the store: 0 pages, $0.00",
            "  2026-11-21: $4.004 for 1001 pages in 2 calls",
            "  mistral-ocr-4-1: $4.004 for 1001 pages in 2 calls",
            "  large.pdf: $4.00 for 1000 pages in 1 call",
            "  small.pdf: $0.004 for 1 page in 1 call");
  }

  @Test
  void saysWhatMayHaveBeenBilled() {
    try (LedgerBilling billing = billing()) {
      billing.open(charge("cut.pdf", 7));
    }

    assertThat(new CostTable(report()).lines())
        .anyMatch(line -> line.startsWith("Calls without an end: 1"))
        .anyMatch(
            line -> line.contains("cut.pdf") && line.endsWith("perhaps 7 pages more for $0.028"));
  }

  @Test
  void isWrittenAsJson(@TempDir Path directory) throws IOException {
    pay("small.pdf", 1);

    report().write(directory.resolve("sub/costs.json"));

    assertThat(directory.resolve("sub/costs.json"))
        .content()
        .contains("\"2026-11-21\"")
        .contains("\"run\"")
        .contains("\"price\" : 0.004")
        .contains("\"currency\" : \"USD\"");
  }

  private CostReport report() {
    return ledger.history().report(ZoneOffset.UTC);
  }

  private void pay(String document, int pages) {
    try (LedgerBilling billing = billing()) {
      billing.charge(
          charge(document, pages),
          CallObserver.none(),
          observer -> new OcrResponse(List.of(), "mistral-ocr-4-1", UsageInfo.ofPages(pages)));
    }
  }

  private LedgerBilling billing() {
    return new LedgerBilling(ledger, "run", PriceList.standard(), Budget.unlimited());
  }

  private static Charge charge(String document, int pages) {
    return new Charge(
        "hash",
        document,
        PageSelection.all(),
        OptionalInt.of(pages),
        "mistral",
        "mistral-ocr-4-1",
        Rate.SYNC);
  }
}
