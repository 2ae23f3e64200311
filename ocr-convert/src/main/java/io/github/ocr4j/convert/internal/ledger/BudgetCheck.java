package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.option.Budget.Limit;
import io.github.ocr4j.convert.plan.Expense;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.price.Money;

/** Refuses an expense that would exceed a limit, with a sentence that says by what. */
record BudgetCheck(Limit limit, String what, String costSetting, String pagesSetting) {

  void require(Expense expense, Costs spent, String plan) {
    limit.maxCost().ifPresent(most -> requireCost(most, expense, spent, plan));
    limit.maxPages().ifPresent(most -> requirePages(most, expense, spent, plan));
  }

  private void requireCost(Money most, Expense expense, Costs spent, String plan) {
    Money price =
        expense
            .price()
            .orElseThrow(
                () ->
                    new BudgetException(
                        "The price of this is unknown, so it cannot be held against "
                            + costSetting
                            + "="
                            + most
                            + ": give the model a price, or limit pages with "
                            + pagesSetting
                            + " instead. "
                            + plan));
    Money sum = spent.atMost().plus(price);
    if (sum.isMoreThan(most)) {
      throw new BudgetException(
          "Refused before the call: "
              + price
              + " on top of "
              + spent.atMost()
              + " "
              + what
              + " would exceed "
              + costSetting
              + "="
              + most
              + ". "
              + plan);
    }
  }

  private void requirePages(long most, Expense expense, Costs spent, String plan) {
    long pages =
        expense
            .pages()
            .orElseThrow(
                () ->
                    new BudgetException(
                        "Only the engine can count the pages of this, so it cannot be held against "
                            + pagesSetting
                            + "="
                            + most
                            + ": name the pages, or limit the cost with "
                            + costSetting
                            + " instead. "
                            + plan));
    if (spent.pagesAtMost() + pages > most) {
      throw new BudgetException(
          "Refused before the call: "
              + pages
              + " pages on top of "
              + spent.pagesAtMost()
              + " "
              + what
              + " would exceed "
              + pagesSetting
              + "="
              + most
              + ". "
              + plan);
    }
  }
}
