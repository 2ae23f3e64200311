package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.engine.MoneySettings;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Budget.Limit;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.maven.parameter.Quantity;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that may spend money: how much, and what is paid for a second time. */
abstract class AbstractBudgetMojo extends AbstractReadingMojo {

  /** How much a build may spend, in dollars, such as {@code 2.50}. Default: no limit. */
  @Parameter(property = "ocr.maxCost")
  private String maxCost;

  /** How many pages a build may have read for money. Default: no limit. */
  @Parameter(property = "ocr.maxPages")
  private String maxPages;

  /**
   * How much all builds that share the {@code ledgerFile} may spend in a {@code budgetPeriod}, in
   * dollars. Default: no limit.
   */
  @Parameter(property = "ocr.maxCostPerPeriod")
  private String maxCostPerPeriod;

  /**
   * How many pages all builds that share the {@code ledgerFile} may have read for money in a {@code
   * budgetPeriod}. Default: no limit.
   */
  @Parameter(property = "ocr.maxPagesPerPeriod")
  private String maxPagesPerPeriod;

  /** A {@code day}, {@code week}, {@code month} or {@code year} of the calendar, in UTC. */
  @Parameter(property = "ocr.budgetPeriod", defaultValue = "month")
  private String budgetPeriod;

  /**
   * Stored answers that are older are read again, and paid for, such as {@code 90d}. With it every
   * document is written anew, from the store where that is young enough. Default: any age.
   */
  @Parameter(property = "ocr.maxAge")
  private String maxAge;

  /**
   * Whether everything is read again, even what is stored. This is paid for again; to only write
   * the Markdown again, delete the output directory.
   */
  @Parameter(property = "ocr.force", defaultValue = "false")
  private boolean force;

  final MoneySettings money() {
    Budget budget =
        Budget.perRun(limit("maxCost", maxCost, "maxPages", maxPages))
            .withPeriod(
                choice("budgetPeriod", budgetPeriod, BudgetPeriod.class),
                limit(
                    "maxCostPerPeriod", maxCostPerPeriod, "maxPagesPerPeriod", maxPagesPerPeriod));
    return new MoneySettings(store(), ledgerFile(), prices(), budget, runName(), policy());
  }

  private Limit limit(String costName, String cost, String pagesName, String pages) {
    return new Limit(
        given(costName, cost).map(text -> Quantity.money(costName, text)),
        given(pagesName, pages)
            .map(text -> OptionalLong.of(Quantity.whole(pagesName, text)))
            .orElse(OptionalLong.empty()));
  }

  private StorePolicy policy() {
    StorePolicy usual = StorePolicy.standard();
    StorePolicy aged = maxAge().map(usual::withMaxAge).orElse(usual);
    return force() ? aged.forced() : aged;
  }

  private boolean force() {
    return commandLine().flag("force", force);
  }

  private Optional<Duration> maxAge() {
    return given("maxAge", maxAge).map(text -> Quantity.duration("maxAge", text));
  }

  /** All modules of a build have the same, and two builds do not. */
  private String runName() {
    return session().getStartTime().toInstant() + "-" + ProcessHandle.current().pid();
  }
}
