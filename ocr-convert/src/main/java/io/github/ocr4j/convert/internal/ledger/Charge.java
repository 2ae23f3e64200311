package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.price.Rate;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Pages that a call is about.
 *
 * @param document the SHA-256 that the document is known by; empty text when it has none
 * @param documentName what a person calls it
 * @param pages which pages are asked for
 * @param pageCount how many pages that is; empty when only the engine can count them
 * @param engine the engine's name
 * @param model the model asked for
 * @param rate what the pages are billed at
 */
public record Charge(
    String document,
    String documentName,
    PageSelection pages,
    OptionalInt pageCount,
    String engine,
    String model,
    Rate rate) {

  /** Refuses nulls. */
  public Charge {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(documentName, "documentName");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(pageCount, "pageCount");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(rate, "rate");
  }
}
