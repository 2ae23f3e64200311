package io.github.ocr4j.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What 1000 pages of a model cost, and who said so when.
 *
 * @param models the names by which the model is asked for, aliases included; at least one
 * @param perThousandPages the price of 1000 pages at each known rate
 * @param source where the price was read
 * @param date when it was read
 */
public record ModelPrice(
    List<String> models, Map<Rate, Money> perThousandPages, String source, LocalDate date) {

  /** Refuses nulls and a price for no model. */
  public ModelPrice {
    models = List.copyOf(models);
    perThousandPages = Map.copyOf(perThousandPages);
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(date, "date");
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a price must name at least one model");
    }
  }

  /**
   * The price of pages.
   *
   * @param rate the rate they are billed at
   * @param pages how many
   * @return the exact price, or empty when the rate has none
   */
  public Optional<Money> of(Rate rate, long pages) {
    return Optional.ofNullable(perThousandPages.get(rate))
        .map(price -> price.perThousand().times(pages));
  }
}
