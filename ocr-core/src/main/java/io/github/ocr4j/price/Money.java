package io.github.ocr4j.price;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An exact amount of one currency. Two amounts are equal when their values are, with any number of
 * digits.
 *
 * @param amount how much; trailing zeros are dropped
 * @param currency of what
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  private static final Currency USD = Currency.getInstance("USD");
  private static final int SHOWN_DIGITS = 2;

  /** Refuses nulls. */
  public Money {
    Objects.requireNonNull(currency, "currency");
    amount = Objects.requireNonNull(amount, "amount").stripTrailingZeros();
  }

  /**
   * An amount of US dollars.
   *
   * @param amount such as {@code "4"} or {@code "0.004"}
   * @return the amount
   * @throws NumberFormatException if the text is no decimal number
   */
  public static Money usd(String amount) {
    return new Money(new BigDecimal(amount), USD);
  }

  /**
   * Nothing, in a currency.
   *
   * @param currency of what
   * @return zero
   */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * Adds.
   *
   * @param other an amount of the same currency
   * @return the sum
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  /**
   * Multiplies.
   *
   * @param factor how many times
   * @return the product
   */
  public Money times(long factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  /** A thousandth, for prices that are listed per thousand pages. */
  Money perThousand() {
    return new Money(amount.movePointLeft(3), currency);
  }

  /**
   * Whether this is more.
   *
   * @param other an amount of the same currency
   * @return true if this is greater
   * @throws IllegalArgumentException if the currencies differ
   */
  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts of "
              + currency
              + " and "
              + other.currency
              + " cannot be added or compared; use one currency in the price list and the budget");
    }
  }

  /** Writes the amount with at least two digits after the point, such as {@code $0.012}. */
  @Override
  public String toString() {
    BigDecimal shown = amount.scale() < SHOWN_DIGITS ? amount.setScale(SHOWN_DIGITS) : amount;
    return currency.getSymbol(Locale.US) + shown.toPlainString();
  }
}
