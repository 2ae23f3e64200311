package io.github.ocr4j.convert.plan;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run would do with one document.
 *
 * @param request what is wanted of it, as far as the engine can do it
 * @param engine the engine's name
 * @param model the model that is asked for; empty text for engines without models
 * @param pageCount the document's pages; empty when only an engine can count them
 * @param storedPages wanted pages that are in the store
 * @param routed who is asked for which pages; those that say by themselves what is on them are read
 *     for nothing
 * @param pagesToRead wanted pages that are neither stored nor free; empty when only an engine can
 *     count them
 * @param transport how the document reaches the engine
 * @param chunks the pages of each call of the engine, in order; empty when nothing has to be called
 * @param calls what is done for the document, in order; together they have all wanted pages
 * @param prices what the pages to read cost at each rate whose price is known
 */
public record PlanEntry(
    OcrRequest request,
    String engine,
    String model,
    OptionalInt pageCount,
    int storedPages,
    RoutedRequest routed,
    OptionalInt pagesToRead,
    Transport transport,
    List<PageSelection> chunks,
    List<PlannedCall> calls,
    Map<Rate, Money> prices) {

  /** Refuses nulls. */
  public PlanEntry {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(pageCount, "pageCount");
    Objects.requireNonNull(routed, "routed");
    Objects.requireNonNull(pagesToRead, "pagesToRead");
    Objects.requireNonNull(transport, "transport");
    chunks = List.copyOf(chunks);
    calls = List.copyOf(calls);
    prices = Map.copyOf(prices);
  }

  /**
   * What a person calls the document.
   *
   * @return its name
   */
  public String documentName() {
    return request.document().name();
  }

  /**
   * The call that reads the pages which are not worth paying for.
   *
   * @return empty if there are none
   */
  public Optional<PlannedCall> freeCall() {
    return routed
        .free()
        .flatMap(part -> calls.stream().filter(call -> call.request().equals(part)).findFirst());
  }

  /**
   * How many wanted pages are read for nothing.
   *
   * @return pages
   */
  public int freePages() {
    return routed.free().map(part -> part.pages().indexes().size()).orElse(0);
  }

  /**
   * Whether no engine has to be called for money or time.
   *
   * @return true if everything is stored or free
   */
  public boolean isStored() {
    return chunks.isEmpty();
  }

  /**
   * What the pages to read cost.
   *
   * @param batch whether they are read by a batch job
   * @return the price at the rate that this request is billed at; empty when it is unknown
   */
  public Optional<Money> price(boolean batch) {
    return Optional.ofNullable(prices.get(Rate.of(batch, request.options().isAnnotated())));
  }
}
