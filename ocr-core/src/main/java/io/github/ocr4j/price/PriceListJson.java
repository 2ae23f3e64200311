package io.github.ocr4j.price;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a price list. Amounts are JSON strings, so that no binary fraction touches them. */
final class PriceListJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PriceListJson() {}

  static List<PriceList.ModelPrice> read(InputStream json) throws IOException {
    JsonNode list = MAPPER.readTree(json);
    Currency currency = Currency.getInstance(list.path("currency").asText("USD"));
    List<PriceList.ModelPrice> prices = new ArrayList<>();
    for (JsonNode entry : list.withArray("prices")) {
      prices.add(price(entry, currency));
    }
    return prices;
  }

  private static PriceList.ModelPrice price(JsonNode entry, Currency currency) {
    List<String> models = new ArrayList<>();
    entry.withArray("models").forEach(model -> models.add(model.asText()));
    return new PriceList.ModelPrice(
        models,
        rates(entry.path("perThousandPages"), currency),
        entry.path("source").asText("not said"),
        LocalDate.parse(entry.path("date").asText()));
  }

  private static Map<Rate, Money> rates(JsonNode amounts, Currency currency) {
    Map<Rate, Money> rates = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      JsonNode amount = amounts.path(memberOf(rate));
      if (!amount.isMissingNode()) {
        rates.put(rate, new Money(new BigDecimal(amount.asText()), currency));
      }
    }
    return rates;
  }

  private static String memberOf(Rate rate) {
    return switch (rate) {
      case SYNC -> "sync";
      case BATCH -> "batch";
      case ANNOTATED -> "annotated";
      case BATCH_ANNOTATED -> "batchAnnotated";
    };
  }
}
