package io.github.ocr4j.price;

import io.github.ocr4j.exception.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Prices per model. Immutable; {@link #standard()} is the list that comes with the library, and
 * {@link #with(ModelPrice)} or {@link #read(Path)} put other prices over it.
 */
public final class PriceList {
  private static final String RESOURCE = "prices.json";
  private static final String RESOLVED_SUFFIX = "-completion";
  private static final PriceList STANDARD = readStandard();

  private final String name;
  private final Map<String, ModelPrice> byModel;

  private PriceList(String name, Map<String, ModelPrice> byModel) {
    this.name = name;
    this.byModel = byModel;
  }

  static PriceList of(String name, List<ModelPrice> prices) {
    Map<String, ModelPrice> byModel = new LinkedHashMap<>();
    prices.forEach(price -> price.models().forEach(model -> byModel.put(model, price)));
    return new PriceList(name, byModel);
  }

  /**
   * The list that comes with the library.
   *
   * @return public prices with their sources and dates
   */
  public static PriceList standard() {
    return STANDARD;
  }

  /**
   * Reads prices that take the place of the standard list's.
   *
   * @param file JSON of the form of the standard list
   * @return the standard list with the file's prices over it
   * @throws ConfigurationException if the file is missing or not of that form
   */
  public static PriceList read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Map<String, ModelPrice> byModel = new LinkedHashMap<>(STANDARD.byModel);
      byModel.putAll(of("", PriceListJson.read(in)).byModel);
      return new PriceList(STANDARD.name + " with " + file.getFileName(), byModel);
    } catch (IOException | RuntimeException e) {
      throw new ConfigurationException(
          "The price list " + file.getFileName() + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Puts one price over this list.
   *
   * @param price the price of one or more models
   * @return a new list
   */
  public PriceList with(ModelPrice price) {
    Map<String, ModelPrice> changed = new LinkedHashMap<>(byModel);
    price.models().forEach(model -> changed.put(model, price));
    String suffix = " with own prices";
    return new PriceList(name.endsWith(suffix) ? name : name + suffix, changed);
  }

  /**
   * The price of a model.
   *
   * @param model the name asked for, or the one that answered (with or without {@code -completion})
   * @return the price, or empty when it is unknown
   */
  public Optional<ModelPrice> of(String model) {
    Objects.requireNonNull(model, "model");
    String listed =
        model.endsWith(RESOLVED_SUFFIX)
            ? model.substring(0, model.length() - RESOLVED_SUFFIX.length())
            : model;
    return Optional.ofNullable(byModel.getOrDefault(model, byModel.get(listed)));
  }

  /**
   * The price of pages.
   *
   * @param model the model's name
   * @param rate the rate they are billed at
   * @param pages how many
   * @return the exact price, or empty when it is unknown
   */
  public Optional<Money> price(String model, Rate rate, long pages) {
    return pages == 0
        ? Optional.of(Money.zero(currency()))
        : of(model).flatMap(price -> price.of(rate, pages));
  }

  /**
   * The currency of this list.
   *
   * @return the currency of the first price; US dollars in an empty list
   */
  public Currency currency() {
    return byModel.values().stream()
        .flatMap(price -> price.perThousandPages().values().stream())
        .findFirst()
        .map(Money::currency)
        .orElseGet(() -> Currency.getInstance("USD"));
  }

  /**
   * When the newest price was read.
   *
   * @return the newest date; empty in an empty list
   */
  public Optional<LocalDate> date() {
    return byModel.values().stream().map(ModelPrice::date).max(LocalDate::compareTo);
  }

  /** Names the list, for reports. */
  @Override
  public String toString() {
    return name + date().map(date -> " of " + date).orElse("");
  }

  private static PriceList readStandard() {
    try (InputStream in = PriceList.class.getResourceAsStream(RESOURCE)) {
      return of("standard price list", PriceListJson.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
}
