package io.github.ocr4j.convert.internal.reread;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RereadBillingTest {
  private static final String MODEL = "mistral-ocr-latest";

  @Test
  void modulesThatRepairAtTheSameTimeShareTheCap() throws Exception {
    Money page = PriceList.standard().price(MODEL, Rate.SYNC, 1).orElseThrow();
    Money cap = page.times(3);
    RereadCosts costs = new RereadCosts(cap.currency());
    AtomicInteger calls = new AtomicInteger();
    ExecutorService modules = Executors.newFixedThreadPool(4);
    try {
      modules.invokeAll(
          IntStream.range(0, 12)
              .mapToObj(
                  module ->
                      Executors.callable(
                          () ->
                              charge(
                                  new RereadBilling(
                                      Billing.none(), PriceList.standard(), cap, costs),
                                  calls)))
              .toList());
    } finally {
      modules.shutdown();
    }

    assertThat(calls).hasValue(3);
  }

  private static void charge(RereadBilling billing, AtomicInteger calls) {
    Charge charge =
        new Charge(
            "", "a.pdf", PageSelection.of(0), OptionalInt.of(1), "mistral", MODEL, Rate.SYNC);
    try {
      billing.charge(
          charge,
          CallObserver.none(),
          observer -> {
            calls.incrementAndGet();
            return new OcrResponse(
                List.of(OcrPage.builder(0, "x").build()), MODEL, UsageInfo.ofPages(1));
          });
    } catch (BudgetException expectedOfMost) {
      // What is over the cap is refused.
    }
  }
}
