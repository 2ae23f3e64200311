package io.github.ocr4j.bench.report;

import static io.github.ocr4j.bench.report.Goal.Bound.AT_LEAST;
import static io.github.ocr4j.bench.report.Goal.Bound.AT_MOST;

import java.util.List;
import java.util.Map;

/** The figures that the project asks of itself. */
final class Goals {
  private static final String CLIENTS = "report clients --peers ocr-bench/src/peers";

  static final List<Goal> ALL =
      List.of(
          new Goal(
              "bytes allocated for each byte sent inline",
              "memory",
              "memory",
              "allocated per byte sent",
              Map.of("transport", "INLINE"),
              AT_MOST,
              0.5),
          new Goal(
              "bytes allocated for each byte uploaded",
              "memory",
              "memory",
              "allocated per byte sent",
              Map.of("transport", "UPLOAD"),
              AT_MOST,
              0.3),
          new Goal(
              "large documents and answers in small heaps",
              "memory",
              "memory",
              "works",
              Map.of(),
              AT_LEAST,
              1),
          new Goal(
              "processor time of a small call by that of java.net.http",
              CLIENTS,
              DerivedFigures.CLIENT,
              DerivedFigures.SMALL_CALL,
              Map.of("client", AllocationFigures.OURS),
              AT_MOST,
              1.25),
          new Goal(
              "64 callers at 200 ms: percent of the possible",
              "callers",
              "callers",
              "share of the possible",
              Map.of("what", "64 callers, 200 ms"),
              AT_LEAST,
              97),
          new Goal(
              "a limit of 20 requests per second: percent of it",
              "callers",
              "callers",
              "share of the possible",
              Map.of(),
              AT_LEAST,
              95),
          new Goal("documents lost in that", "callers", "callers", "failed", Map.of(), AT_MOST, 0),
          new Goal(
              "the simulated service's share of the machine, at most",
              "report quick",
              "",
              "service CPU",
              Map.of(),
              AT_MOST,
              0.25),
          new Goal(
              "post-processing by commonmark-java's parse",
              "report full",
              DerivedFigures.MARKDOWN,
              DerivedFigures.BY_PARSE,
              Map.of(),
              AT_MOST,
              2),
          new Goal(
              "killed runs: pages billed beyond need, in batch",
              "kills --once 200 --often 20",
              "kills",
              "pages beyond need",
              Map.of("strategy", "batch"),
              AT_MOST,
              0),
          new Goal(
              "second run over unchanged documents",
              "repeats",
              "repeats",
              "calls",
              Map.of(),
              AT_MOST,
              0),
          new Goal(
              "two processes over the same documents: pages billed twice",
              "repeats",
              "repeats",
              "pages billed twice",
              Map.of(),
              AT_MOST,
              0),
          new Goal(
              "store after a fresh clone by sha256sum",
              "fresh-clone",
              "fresh-clone",
              "time by sha256sum",
              Map.of(),
              AT_MOST,
              1.3),
          new Goal(
              "adaptive pace: share of the limit, and of the halved limit",
              "pace",
              "pace",
              "share of the limit",
              Map.of(),
              AT_LEAST,
              95),
          new Goal(
              "adaptive pace after the limit halved",
              "pace",
              "pace",
              "share of the halved limit",
              Map.of(),
              AT_LEAST,
              95),
          new Goal(
              "adaptive pace: calls refused",
              "pace",
              "pace",
              "refused calls",
              Map.of(),
              AT_MOST,
              2),
          new Goal(
              "10,000 unchanged documents, added to a warm build",
              "unchanged",
              "unchanged",
              "added, warm",
              Map.of(),
              AT_MOST,
              1500),
          new Goal(
              "10,000 unchanged documents after a fresh clone by sha256sum",
              "unchanged",
              "unchanged",
              "fresh clone by sha256sum",
              Map.of(),
              AT_MOST,
              1.3),
          new Goal(
              "born digital: text similarity",
              "score",
              "score",
              "text",
              Map.of("documents", "born digital"),
              AT_LEAST,
              0.96),
          new Goal(
              "born digital: headings F1",
              "score",
              "score",
              "headings F1",
              Map.of("documents", "born digital"),
              AT_LEAST,
              0.88),
          new Goal(
              "born digital: cells F1",
              "score",
              "score",
              "cells F1",
              Map.of("documents", "born digital"),
              AT_LEAST,
              0.8),
          new Goal(
              "born digital, warm, each page",
              "score",
              "score",
              "seconds per page",
              Map.of(),
              AT_MOST,
              0.03),
          new Goal(
              "scans against the tesseract command, same pages and model",
              "scan-speed",
              "scan-speed",
              "engine by command",
              Map.of(),
              AT_LEAST,
              1),
          new Goal(
              "damaged files neither read nor refused",
              "fuzz",
              "fuzz",
              "failed",
              Map.of(),
              AT_MOST,
              0));

  private Goals() {}
}
