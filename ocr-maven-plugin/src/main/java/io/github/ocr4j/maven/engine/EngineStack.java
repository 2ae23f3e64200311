package io.github.ocr4j.maven.engine;

import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.repair.RepairRung;
import io.github.ocr4j.repair.RepairingEngine;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engines of a run, each behind the store.
 *
 * @param front asked for documents
 * @param embedded the embedded engine, asked for a second opinion
 * @param repairs what is tried, in this order, for a page that came back without text
 */
public record EngineStack(TracedEngine front, TracedEngine embedded, List<RepairRung> repairs) {
  /** Copies the list. */
  public EngineStack {
    repairs = List.copyOf(repairs);
  }

  /** Serves documents that are stored in full by another stack, before this one is asked. */
  EngineStack after(EngineStack stored) {
    return new EngineStack(
        new StoredOrElse(stored.front(), front),
        embedded,
        Stream.concat(stored.repairs().stream(), repairs.stream()).toList());
  }

  /**
   * Reads pages again that a check rejects.
   *
   * @param check says which pages are acceptable
   * @param pricePerPage what a page costs that is paid for
   * @param maxCost what all repairs together may cost
   * @return repairs answers
   */
  public PageRepair repair(PageCheck check, Money pricePerPage, Money maxCost) {
    return new PageRepair(
        new RepairingEngine(front, check, repairs, pricePerPage, maxCost, (asked, attempt) -> {}));
  }
}
