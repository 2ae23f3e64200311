package io.github.ocr4j.maven;

import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Budget.Limit;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.maven.parameter.Fraction;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What parameters mean to the application; a parameter that is not set is null. */
final class RunOptions {
  private RunOptions() {}

  static Budget budget(
      Money maxCost,
      Integer maxPages,
      BudgetPeriod period,
      Money maxCostPerPeriod,
      Integer maxPagesPerPeriod) {
    return Budget.perRun(limit(maxCost, maxPages))
        .withPeriod(period, limit(maxCostPerPeriod, maxPagesPerPeriod));
  }

  private static Limit limit(Money cost, Integer pages) {
    return new Limit(
        Optional.ofNullable(cost), pages == null ? OptionalLong.empty() : OptionalLong.of(pages));
  }

  static StorePolicy policy(Duration maxAge, boolean force) {
    StorePolicy usual = StorePolicy.standard();
    StorePolicy aged = maxAge == null ? usual : usual.withMaxAge(maxAge);
    return force ? aged.forced() : aged;
  }

  static StrategySettings strategy(
      StrategyName name, Integer concurrency, Duration deadline, Duration jobTimeout) {
    return new StrategySettings(
        name,
        Optional.ofNullable(concurrency),
        Optional.ofNullable(deadline),
        jobTimeout,
        BatchMode.WAIT);
  }

  static ReviewOptions review(
      PlaceholderPolicy placeholders,
      List<RereadMethod> ladder,
      Money maxCost,
      String chatModel,
      SecondReader secondOpinion,
      Fraction minConfidence) {
    return new ReviewOptions(
        placeholders,
        new RereadSettings(ladder.isEmpty() ? RereadMethod.usual() : ladder, maxCost, chatModel),
        secondOpinion,
        minConfidence.value());
  }

  /** With what a page costs that a chat model writes down. */
  static PriceList prices(PriceList known, String chatModel, Money chatPagePrice) {
    return chatPagePrice == null
        ? known
        : known.with(
            new PriceList.ModelPrice(
                List.of(chatModel),
                Map.of(Rate.SYNC, chatPagePrice.times(1000)),
                "chatPagePrice",
                known.date().orElse(LocalDate.EPOCH)));
  }
}
