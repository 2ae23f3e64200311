package io.github.ocr4j.convert.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ocr4j.price.Money;
import java.math.BigDecimal;

/**
 * What a run cost, over all modules of the build until now.
 *
 * @param billedPages pages that were paid for
 * @param price what they cost
 * @param pagesOfUnknownPrice how many of them have no known price
 * @param possiblyBilledPages pages of calls that were cut, which may have been paid for
 * @param storedPages pages for which nothing was called
 * @param saved what they would have cost
 * @param currency such as {@code USD}
 * @param priceList which prices these are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunCosts(
    long billedPages,
    BigDecimal price,
    long pagesOfUnknownPrice,
    long possiblyBilledPages,
    long storedPages,
    BigDecimal saved,
    String currency,
    String priceList) {

  /**
   * The costs in one line.
   *
   * @return empty if nothing was paid or saved
   */
  public String line() {
    if (billedPages == 0 && possiblyBilledPages == 0 && storedPages == 0) {
      return "";
    }
    return "cost "
        + money(price)
        + (pagesOfUnknownPrice > 0
            ? " and the unknown price of " + pagesOfUnknownPrice + " pages"
            : "")
        + (possiblyBilledPages > 0
            ? " (and up to " + possiblyBilledPages + " pages of calls that have not ended)"
            : "")
        + ", saved "
        + money(saved)
        + " by the store ("
        + priceList
        + ")";
  }

  private String money(BigDecimal amount) {
    return new Money(amount, java.util.Currency.getInstance(currency)).toString();
  }
}
