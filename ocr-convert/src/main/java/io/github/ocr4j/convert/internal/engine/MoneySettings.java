package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.price.PriceList;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What is done so that no page is paid for twice and no more is paid than allowed.
 *
 * @param store where answers are kept
 * @param ledgerFile where paid calls are noted
 * @param prices what pages cost
 * @param budget how much may be paid
 * @param run what the run is called in the ledger; the same for all modules of a build
 * @param policy which stored answers are served
 */
public record MoneySettings(
    StoreSettings store,
    Path ledgerFile,
    PriceList prices,
    Budget budget,
    String run,
    StorePolicy policy) {
  /** Refuses nulls. */
  public MoneySettings {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(ledgerFile, "ledgerFile");
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(policy, "policy");
  }
}
