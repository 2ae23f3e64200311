package io.github.ocr4j.maven.engine;

import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.repair.RepairRung;
import io.github.ocr4j.repair.RepairingEngine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The engines of a run, each behind the store.
 *
 * @param front asked for documents
 * @param embedded the embedded engine, asked for a second opinion
 * @param repairs what is tried, in this order, for a page that came back without text; all tries
 *     together cost no more than they are given
 */
public record EngineStack(
    TracedEngine front, TracedEngine embedded, Function<Money, List<RepairRung>> repairs) {

  /** Serves documents that are stored in full by another stack, before this one is asked. */
  EngineStack after(EngineStack stored) {
    return new EngineStack(
        new StoredOrElse(stored.front(), front),
        embedded,
        maxCost ->
            Stream.of(stored.repairs(), repairs)
                .flatMap(ladder -> ladder.apply(maxCost).stream())
                .toList());
  }

  /**
   * Reads pages again that a check rejects.
   *
   * @param check says which pages are acceptable
   * @param maxCost what all repairs together may cost
   * @return repairs answers
   */
  public PageRepair repair(PageCheck check, Money maxCost) {
    return new PageRepair(
        new RepairingEngine(front, check, repairs.apply(maxCost), (asked, attempt) -> {}));
  }
}
