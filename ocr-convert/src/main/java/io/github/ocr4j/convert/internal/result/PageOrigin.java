package io.github.ocr4j.convert.internal.result;

import java.util.Objects;

/**
 * Where a page's text came from.
 *
 * @param pageIndex the page, from 0
 * @param engine the engine's name
 * @param model the model that answered; empty text for engines without models
 * @param fromStore whether it had been stored before, so that nothing was called for it
 */
public record PageOrigin(int pageIndex, String engine, String model, boolean fromStore) {

  /** Refuses nulls. */
  public PageOrigin {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(model, "model");
  }
}
