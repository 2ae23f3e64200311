package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.testing.ManualTime;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a file, opened anew for whoever writes or reads it. */
abstract class LedgerFixture {
  @TempDir Path folder;
  final ManualTime time = new ManualTime();

  LedgerBilling billing(String run) {
    return billing(run, Budget.unlimited());
  }

  LedgerBilling billing(String run, Budget budget) {
    return new LedgerBilling(ledger(), run, PriceList.standard(), budget);
  }

  Ledger ledger() {
    return Ledger.open(file(), time);
  }

  LedgerHistory history() {
    return ledger().history();
  }

  Path file() {
    return folder.resolve("ledger.jsonl");
  }

  static void pay(LedgerBilling billing, String name, int pages) {
    billing.charge(charge(name, pages), CallObserver.none(), observer -> answer(pages));
  }

  static Charge charge(String name, int pages) {
    return charge(name, OptionalInt.of(pages));
  }

  static Charge charge(String name, OptionalInt pages) {
    return new Charge(
        "sha", name, PageSelection.all(), pages, "mistral", "mistral-ocr-latest", Rate.SYNC);
  }

  static OcrResponse answer(int pages) {
    return new OcrResponse(
        List.of(OcrPage.builder(0, "text").build()), "mistral-ocr-4-1", UsageInfo.ofPages(pages));
  }
}
