package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.convert.ledger.LedgerCall;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what came of killed runs of one strategy. */
final class KillTally {
  private final Map<KillStage, Integer> stages = new EnumMap<>(KillStage.class);
  private final Map<Integer, Integer> runsByKills = new TreeMap<>();
  private final List<String> open = new ArrayList<>();
  private int runs;
  private int killed;
  private int identical;
  private int right;
  private long excess;
  private long openPages;

  void add(KilledRun run) {
    runs++;
    killed += run.kills().size();
    run.kills().forEach(stage -> stages.merge(stage, 1, Integer::sum));
    runsByKills.merge(run.kills().size(), 1, Integer::sum);
    identical += run.identical() ? 1 : 0;
    right += run.isRight() ? 1 : 0;
    excess += run.excessPages();
    openPages += run.openPages();
    if (!run.open().isEmpty()) {
      open.add(
          run.open().stream()
              .map(KillTally::named)
              .collect(Collectors.joining("; ", "run " + runs + ": ", "")));
    }
  }

  private static String named(LedgerCall call) {
    OptionalInt count = call.pagesBilled();
    return call.charge().documentName()
        + ", pages "
        + call.charge().pages()
        + " ("
        + (count.isPresent() ? count.getAsInt() : "unknown number")
        + ")";
  }

  boolean isRight() {
    return right == runs;
  }

  List<Measurement> measurements(String strategy) {
    Map<String, String> how = Map.of("strategy", strategy);
    return List.of(
        Measurement.exact("kills", how, "runs", "runs", Better.NEITHER, runs),
        Measurement.exact("kills", how, "kills", "kills", Better.NEITHER, killed),
        Measurement.exact("kills", how, "byte-identical", "runs", Better.HIGHER, identical),
        Measurement.exact("kills", how, "pages beyond need", "pages", Better.LOWER, excess),
        Measurement.exact("kills", how, "pages of open entries", "pages", Better.LOWER, openPages),
        Measurement.exact("kills", how, "runs within the bound", "runs", Better.HIGHER, right));
  }

  @Override
  public String toString() {
    String times =
        runsByKills.entrySet().stream()
            .map(entry -> entry.getValue() + " killed " + entry.getKey() + "x")
            .collect(Collectors.joining(", "));
    return runs
        + " runs ("
        + times
        + "), "
        + killed
        + " kills: byte-identical "
        + identical
        + "/"
        + runs
        + ", pages billed beyond need "
        + excess
        + " (open ledger entries at the kills: "
        + openPages
        + " pages), runs within the bound "
        + right
        + "/"
        + runs
        + lines(stages.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList())
        + lines(open.stream().map(calls -> "open at a kill, " + calls).toList());
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> "\n    " + line).collect(Collectors.joining());
  }
}
