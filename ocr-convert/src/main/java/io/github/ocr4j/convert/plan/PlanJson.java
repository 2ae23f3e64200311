package io.github.ocr4j.convert.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import java.util.Locale;
import java.util.Optional;

/** Writes a plan as JSON. */
final class PlanJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanJson() {}

  static String of(Plan plan) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("priceList", plan.priceList());
    json.put("currency", plan.zero().currency().getCurrencyCode());
    json.put("calls", plan.calls());
    json.put("storedPages", plan.storedPages());
    plan.pagesToRead().ifPresent(pages -> json.put("pagesToRead", pages));
    ObjectNode prices = json.putObject("prices");
    for (Rate rate : Rate.values()) {
      put(prices, rate, plan.price(rate));
    }
    ArrayNode documents = json.putArray("documents");
    plan.entries().forEach(entry -> write(entry, documents.addObject()));
    return json.toPrettyString();
  }

  private static void write(PlanEntry entry, ObjectNode json) {
    json.put("document", entry.documentName());
    json.put("engine", entry.engine());
    json.put("model", entry.model());
    entry.pageCount().ifPresent(pages -> json.put("pages", pages));
    json.put("storedPages", entry.storedPages());
    json.put("freePages", entry.freePages());
    entry.pagesToRead().ifPresent(pages -> json.put("pagesToRead", pages));
    json.put("transport", entry.transport().name().toLowerCase(Locale.ROOT));
    ArrayNode calls = json.putArray("calls");
    for (PageSelection chunk : entry.chunks()) {
      calls.add(chunk.toString());
    }
    ObjectNode prices = json.putObject("prices");
    for (Rate rate : Rate.values()) {
      put(prices, rate, Optional.ofNullable(entry.prices().get(rate)));
    }
  }

  private static void put(ObjectNode prices, Rate rate, Optional<Money> price) {
    price.ifPresent(
        money -> prices.put(rate.name().toLowerCase(Locale.ROOT), money.amount().toPlainString()));
  }
}
