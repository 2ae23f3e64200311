package io.github.ocr4j.convert.costs;

import io.github.ocr4j.convert.costs.CostReport.Sum;
import io.github.ocr4j.price.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The report as lines for people: the dearest documents first, and not more than can be read. */
public final class CostTable {
  private static final int DOCUMENTS_SHOWN = 20;

  private final CostReport report;

  /**
   * Shows a report.
   *
   * @param report what to show
   */
  public CostTable(CostReport report) {
    this.report = report;
  }

  /**
   * The lines.
   *
   * @return at least one
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Spent: " + text(report.total()));
    lines.add("Saved by the store: " + report.pagesSaved() + " pages, " + money(report.saved()));
    if (report.openCalls() > 0) {
      lines.add(
          "Calls without an end: "
              + report.openCalls()
              + ", batch jobs under way or calls that were cut; they may have been billed");
    }
    if (report.damagedLines() > 0) {
      lines.add("Lines of the ledger that cannot be read: " + report.damagedLines());
    }
    report.byDay().forEach((day, sum) -> lines.add("  " + day + ": " + text(sum)));
    report.byModel().forEach((model, sum) -> lines.add("  " + model + ": " + text(sum)));
    lines.addAll(documents());
    return lines;
  }

  private List<String> documents() {
    List<String> lines = new ArrayList<>();
    report.byDocument().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(Sum::price).reversed()))
        .limit(DOCUMENTS_SHOWN)
        .forEach(entry -> lines.add("  " + entry.getKey() + ": " + text(entry.getValue())));
    int more = report.byDocument().size() - DOCUMENTS_SHOWN;
    if (more > 0) {
      lines.add("  and " + more + " more documents");
    }
    return lines;
  }

  private String text(Sum sum) {
    return money(sum.price())
        + " for "
        + sum.pages()
        + (sum.pages() == 1 ? " page" : " pages")
        + " in "
        + sum.calls()
        + (sum.calls() == 1 ? " call" : " calls")
        + (sum.pagesOfUnknownPrice() > 0
            ? ", " + sum.pagesOfUnknownPrice() + " pages of unknown price"
            : "")
        + (sum.possiblyBilledPages() > 0
            ? ", perhaps "
                + sum.possiblyBilledPages()
                + " pages more for "
                + money(sum.possiblyBilledPrice())
            : "");
  }

  private String money(BigDecimal amount) {
    return new Money(amount, Currency.getInstance(report.currency())).toString();
  }
}
