package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.convert.internal.ledger.LedgerCall;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how killed and resumed runs of one strategy came out. */
final class KillTally {
  private final String strategy;
  private final Map<KillStage, Integer> stages = new EnumMap<>(KillStage.class);
  private final Map<Integer, Integer> runsByKills = new TreeMap<>();
  private final List<String> open = new ArrayList<>();
  private int runs;
  private int killed;
  private int identical;
  private int right;
  private long excess;
  private long openPages;

  KillTally(String strategy) {
    this.strategy = strategy;
  }

  String strategy() {
    return strategy;
  }

  /**
   * Counts a run.
   *
   * @param kills what the process was at, each time
   * @param isIdentical whether its answers are those of an undisturbed run
   * @param excessPages how many pages were billed beyond need; in batch there may be none
   * @param openCalls the ledger's open entries at the kills
   */
  void add(
      List<KillStage> kills, boolean isIdentical, long excessPages, List<LedgerCall> openCalls) {
    long pages = openCalls.stream().mapToLong(call -> call.pagesBilled().orElse(0)).sum();
    long allowed = strategy.equals("batch") ? 0 : pages;
    runs++;
    killed += kills.size();
    kills.forEach(stage -> stages.merge(stage, 1, Integer::sum));
    runsByKills.merge(kills.size(), 1, Integer::sum);
    identical += isIdentical ? 1 : 0;
    right += isIdentical && excessPages >= 0 && excessPages <= allowed ? 1 : 0;
    excess += excessPages;
    openPages += pages;
    if (!openCalls.isEmpty()) {
      open.add(
          openCalls.stream()
              .map(KillTally::named)
              .collect(Collectors.joining("; ", "open at a kill, run " + runs + ": ", "")));
    }
  }

  private static String named(LedgerCall call) {
    OptionalInt count = call.pagesBilled();
    return "%s, pages %s (%s)"
        .formatted(
            call.charge().documentName(),
            call.charge().pages(),
            count.isPresent() ? count.getAsInt() : "unknown number");
  }

  /** Takes the figures; refuses a run that was not made good. */
  void addTo(ProgramRun run) {
    Map<String, String> how = Map.of("strategy", strategy);
    run.figure(how, "runs", "runs", Better.NEITHER, runs);
    run.figure(how, "kills", "kills", Better.NEITHER, killed);
    run.figure(how, "byte-identical", "runs", Better.HIGHER, identical);
    run.figure(how, "pages beyond need", "pages", Better.LOWER, excess);
    run.figure(how, "pages of open entries", "pages", Better.LOWER, openPages);
    run.figure(how, "runs within the bound", "runs", Better.HIGHER, right);
    if (right < runs) {
      throw new IllegalStateException("A killed run of " + strategy + " was not made good.");
    }
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    String times =
        runsByKills.entrySet().stream()
            .map(entry -> entry.getValue() + " killed " + entry.getKey() + "x")
            .collect(Collectors.joining(", "));
    lines.add(
        ("%d runs (%s), %d kills: byte-identical %d/%d, pages billed beyond need %d"
                + " (open ledger entries at the kills: %d pages), runs within the bound %d/%d")
            .formatted(runs, times, killed, identical, runs, excess, openPages, right, runs));
    stages.forEach((stage, count) -> lines.add(count + " " + stage));
    lines.addAll(open);
    return String.join("\n    ", lines);
  }
}
