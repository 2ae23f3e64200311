package io.github.ocr4j.convert.engine;

import io.github.ocr4j.convert.reread.RepairRung;
import io.github.ocr4j.convert.reread.RepairingEngine;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.TracedEngine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The engines of a run, each behind the store.
 *
 * @param front asked for documents
 * @param embedded the embedded engine, asked for a second opinion
 * @param repairs what is tried, in this order, for a page that came back without text
 */
public record EngineStack(
    TracedEngine front, TracedEngine embedded, Function<RepairSettings, List<RepairRung>> repairs) {

  /** Serves documents that are stored in full by another stack, before this one is asked. */
  EngineStack after(EngineStack stored) {
    return new EngineStack(
        new StoredOrElse(stored.front(), front),
        embedded,
        settings ->
            Stream.of(stored.repairs(), repairs)
                .flatMap(ladder -> ladder.apply(settings).stream())
                .toList());
  }

  /**
   * Reads pages again that a check rejects.
   *
   * @param check says which pages are acceptable
   * @param settings in which ways, and what all of them together may cost
   * @return repairs answers
   */
  public PageRepair repair(PageCheck check, RepairSettings settings) {
    return new PageRepair(
        new RepairingEngine(front, check, repairs.apply(settings), (asked, attempt) -> {}));
  }
}
