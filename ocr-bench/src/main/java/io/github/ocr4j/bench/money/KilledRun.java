package io.github.ocr4j.bench.money;

import io.github.ocr4j.convert.ledger.LedgerCall;
import java.util.List;

/**
 * What came of a run that was killed and resumed.
 *
 * @param kills what it was at when it was killed, each time
 * @param identical whether its answers are those of an undisturbed run
 * @param excessPages how many pages were billed beyond need
 * @param open the ledger's open entries at the kills
 * @param batch whether it ran in batch, where nothing may be billed beyond need
 */
record KilledRun(
    List<KillStage> kills,
    boolean identical,
    long excessPages,
    List<LedgerCall> open,
    boolean batch) {

  long openPages() {
    return open.stream().mapToLong(call -> call.pagesBilled().orElse(0)).sum();
  }

  boolean isRight() {
    return identical && excessPages >= 0 && excessPages <= (batch ? 0 : openPages());
  }
}
